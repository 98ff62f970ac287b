/** Nouns that keep no rule, or of which nobody says several, so that their plural has to be told; the last word of a name decides. */
const irregular = new Set(
  (
    'advice aircraft analysis audio basis child crisis criterion data datum deer diagnosis equipment evidence feedback fish foot goose ' +
    'hardware headquarters help homework hypothesis information knife knowledge leaf life loaf luggage man means media medium metadata ' +
    'money mouse music news people person phenomenon progress research series sheep shelf software species staff synthesis thesis thief ' +
    'tooth traffic weather wife wolf woman work'
  ).split(' '),
);

/** The plural of an English noun by the rules of spelling: `tasks`, `quizzes`, `entries`; nothing for one that keeps none of them. */
export function pluralOf(noun: string): string | undefined {
  if (irregular.has(noun.replace(/^.*-/, ''))) return undefined;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/[aeiou]z$/.test(noun)) return `${noun}zes`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

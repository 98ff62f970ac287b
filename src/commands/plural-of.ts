/** The plural of an English noun by the rules of spelling: `tasks`, `quizzes`, `entries`; a noun that keeps none of them has to be told. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/[aeiou]z$/.test(noun)) return `${noun}zes`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

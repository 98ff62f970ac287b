/** Letters and digits that look like a Latin letter, behind the letter they look like. */
const groups =
  'aаΑαАⱥ bВв cсС dԁ eеЕΕεᴇ3 hһНΗ iіІΙι jјЈ kкКΚκ lӏ1 mмМΜ nոпΝηɴ oоОΟοσᴏ0 pрРΡρ sѕЅꜱ5 tтТΤτᴛ uυ vѵν wԝ xхХΧχ yуУΥ';
const latin = new Map(
  groups.split(' ').flatMap(([letter = '', ...alike]) => alike.map((one) => [one, letter] as const)),
);

/** A text in small letters, where letters of other scripts and with accents are the Latin ones they look like. */
export function foldLetters(text: string): string {
  if (/^[a-z]*$/.test(text)) return text;
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return [...bare].map((char) => latin.get(char) ?? char.toLowerCase()).join('');
}

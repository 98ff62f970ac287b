/**
 * A text with a capital at its beginning, where its first word is an ordinary one: what somebody wrote as `prevStep`, `s01-intro` or
 * `example.org` is spelled so, and scripts without capitals stay as they are.
 */
export function withCapital(text: string): string {
  const [first = ''] = ordinaryWord.exec(text) ?? [];
  const capital = first.toUpperCase();
  // One letter may become two (ß), and then it is no capital.
  return capital.length === first.length ? capital + text.slice(first.length) : text;
}

/** The first letter of a word that ends where words end. Georgian has capitals that begin no sentence. */
const ordinaryWord = /^(?!\p{Script=Georgian})\p{Ll}(?=[\p{Ll}\p{Lo}\p{M}'’-]*(?:[,;:.!?…)"”]*(?:\s|$)))/u;

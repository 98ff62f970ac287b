import { nameToEmoji } from 'gemoji';

const codes = /(?::[\w+-]{1,50}:)+/g;
const code = /:([\w+-]+):/g;
const joins = /[\w:]/;

/**
 * A text with emoji in place of the codes that GitHub has a character for: `:tada:` becomes 🎉. Codes in the middle of a word stay as
 * they are, as in `a:b:c`, and so do codes nobody knows.
 */
export function withEmoji(text: string): string {
  if (!text.includes(':')) return text;
  return text.replace(codes, (run, at: number) => {
    if (joins.test(text.charAt(at - 1)) && joins.test(text.charAt(at + run.length))) return run;
    return run.replace(
      code,
      (typed, name: string) => (Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : typed) ?? typed,
    );
  });
}

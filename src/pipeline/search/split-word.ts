/** Scripts that put no blanks between words, and Korean, whose words carry others inside. */
const scripts = ['Han', 'Hira', 'Kana', 'Hang', 'Bopo', 'Thai', 'Lao', 'Khmr', 'Mymr', 'Tibt'];
const dense = `(?=[\\p{L}\\p{N}])[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]\\p{M}*`;
const denseRun = new RegExp(`[^\\p{L}\\p{N}]*(?:${dense})+[^\\p{L}\\p{N}]*`, 'gu');
const aroundRun = new RegExp(`^([^\\p{L}\\p{N}]*)((?:${dense})+)(.*)$`, 'su');
const denseLetter = new RegExp(dense, 'gu');

/** Whether a text holds a letter of a script without blanks. */
export const hasDense = (text: string): boolean => text.search(denseLetter) >= 0;

/** A part of a word: letters that stand in such a run, with the marks around them, or any other text. */
export type Piece =
  | { readonly letters: readonly string[]; readonly before: string; readonly after: string }
  | { readonly letters: null; readonly text: string };

/** The parts of a word, which is a text without blanks. */
export function splitWord(word: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: run, index } of word.matchAll(denseRun)) {
    if (index > end) pieces.push({ letters: null, text: word.slice(end, index) });
    const [, before = '', letters = '', after = ''] = aroundRun.exec(run) ?? [];
    pieces.push({ letters: lettersOf(letters), before, after });
    end = index + run.length;
  }
  if (end < word.length) pieces.push({ letters: null, text: word.slice(end) });
  return pieces;
}

/** Each letter with the marks on it. */
export const lettersOf = (run: string): string[] => run.match(denseLetter) ?? [];

import { fold } from '../../text/fold.ts';

/** So many words in a row are nobody's by chance. */
const inARow = 8;

/** Whether a text repeats a piece of what the model was told and the sources do not say, or a delimiter. */
export function repeatsInstructions(text: string, told: string, sources: string, secret: string): boolean {
  const read = fold(text);
  if (read.replace(/[^\da-f]/g, '').includes(secret) || /<<<|>>>/.test(text)) return true;
  const [words, ours, theirs] = [
    wordsOf(read),
    ` ${wordsOf(fold(told)).join(' ')} `,
    ` ${wordsOf(fold(sources)).join(' ')} `,
  ];
  return words.some((_, at) => {
    const piece = ` ${words.slice(at, at + inARow).join(' ')} `;
    return at + inARow <= words.length && ours.includes(piece) && !theirs.includes(piece);
  });
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

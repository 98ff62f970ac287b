import { type Block, blockText } from './blocks.ts';
import { trimmed } from './pieces.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of words, each with the blanks behind it; a line that ends ends one. */
export const sentencesOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** A block with the sentences that are to be kept, or nothing when there is none. */
export function keepSentences(block: Block, isKept: (sentence: string) => boolean): Block | undefined {
  let at = 0;
  const ranges = sentencesOf(blockText(block)).flatMap((sentence) => {
    const range = [at, at + sentence.length] as const;
    at = range[1];
    return isKept(sentence) ? [range] : [];
  });
  let before = 0;
  const pieces = block.pieces.map((piece) => {
    const text = ranges
      .map(([start, end]) => piece.text.slice(Math.max(0, start - before), Math.max(0, end - before)))
      .join('');
    before += piece.text.length;
    return { ...piece, text };
  });
  const kept = trimmed(pieces);
  return kept.length > 0 ? { ...block, pieces: kept } : undefined;
}

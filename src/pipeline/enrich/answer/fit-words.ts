import { type Block, blockText, type Piece, trimmed } from './blocks.ts';
import { wordCount } from './units-of.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a line of words, each with the blanks behind it. */
export const sentencesOf = (text: string): string[] => [...sentences.segment(text)].map(({ segment }) => segment);

/** As many whole sentences from the beginning as have so many words; a heading or an introduction that nothing follows is gone too. */
export function fitWords(blocks: readonly Block[], most: number): Block[] {
  const kept: Block[] = [];
  let left = most;
  for (const block of blocks) {
    const text = blockText(block);
    const length = wordCount(text);
    if (length > left) {
      const fitting = beginning(block, left);
      if (fitting) kept.push(fitting);
      break;
    }
    kept.push(block);
    left -= length;
  }
  while (kept.length > 0 && leadsOn(kept.at(-1))) kept.pop();
  return kept;
}

const leadsOn = (block?: Block): boolean =>
  block?.kind === 'heading' || (block !== undefined && /[:：]$/.test(blockText(block)));

function beginning(block: Block, most: number): Block | undefined {
  let end = 0;
  let words = 0;
  for (const sentence of sentencesOf(blockText(block))) {
    words += wordCount(sentence);
    if (words > most) break;
    end += sentence.length;
  }
  const pieces = upTo(block.pieces, end);
  return pieces.length > 0 ? { ...block, pieces } : undefined;
}

function upTo(pieces: readonly Piece[], end: number): Piece[] {
  let at = 0;
  const kept = pieces.flatMap((piece) => {
    const text = piece.text.slice(0, Math.max(0, end - at));
    at += piece.text.length;
    return text === '' ? [] : [{ ...piece, text }];
  });
  return trimmed(kept);
}

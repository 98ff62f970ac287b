import type { Wants } from '../ask.ts';
import { type Block, blocksOf, blockText } from './blocks.ts';
import { fitWords } from './fit-words.ts';
import type { Ground } from './ground.ts';
import { restsOn } from './rests-on.ts';
import { whyNot } from './why-not.ts';
import { writeBlocks } from './write-blocks.ts';

/** What a text is checked against. */
export interface Against {
  readonly ground: Ground;
  /** Everything that the model was told. */
  readonly told: string;
  /** The part of the delimiters that is in no record. */
  readonly secret: string;
}

/** A text that may be shown, and in a word what was taken from it; or why none of it may. */
export type CheckedText = { readonly text: string; readonly left: readonly string[] } | { readonly refused: string };

/** Characters of an answer that are read at all. */
const mostRead = 40_000;
/** Characters to a word, in the long words of some languages. */
const mostOfWord = 14;

/** Makes a model's words a text that may be shown, or says why not. What it gives, it gives again unchanged. */
export function checkText(
  written: string,
  { shape, maxWords }: Pick<Wants, 'shape' | 'maxWords'>,
  against: Against,
): CheckedText {
  const read = written.length > mostRead ? undefined : readText(written, shape);
  if (read === undefined) return { refused: 'it is longer or more entangled than anybody asked for' };
  const blocks = fitWords(read.blocks, maxWords);
  const [all, shown] = [wordsOf(read.blocks), wordsOf(blocks)];
  if (shown === '') return { refused: 'nothing is left of it that may be shown' };
  if (shown.length > mostOfWord * maxWords) return { refused: 'it is longer than anybody asked for' };
  // Of what was cut nothing is shown, but it tells what kind of answer this is.
  const why = whyNot(all, against) ?? whyNot(shown, against);
  if (why !== undefined) return { refused: why };
  if (!restsOn(shown, against.ground)) return { refused: 'it says what the record does not' };
  const text = settled(blocks, shape);
  if (text === undefined) return { refused: 'it cannot be written as plain words' };
  return { text, left: [...read.left, ...(shown === all ? [] : ['what was too long'])] };
}

const wordsOf = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n');

/** Nothing where a text is more than is read as Markdown. */
function readText(written: string, shape: Wants['shape']): ReturnType<typeof blocksOf> | undefined {
  try {
    return blocksOf(written, shape);
  } catch {
    return undefined;
  }
}

/** Markdown that is read again as what it was written from: if need be without emphasis, else there is none. */
function settled(blocks: readonly Block[], shape: Wants['shape']): string | undefined {
  const bare = blocks.map((block) => ({
    ...block,
    pieces: [{ text: blockText(block), emphasis: false, strong: false }],
  }));
  return [blocks, bare].map(writeBlocks).find((text) => {
    const again = readText(text, shape);
    return (
      again !== undefined &&
      again.left.size === 0 &&
      wordsOf(again.blocks) === wordsOf(blocks) &&
      writeBlocks(again.blocks) === text
    );
  });
}

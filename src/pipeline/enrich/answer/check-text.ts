import type { Wants } from '../ask.ts';
import { type Block, blocksOf, blockText } from './blocks.ts';
import { fitWords } from './fit-words.ts';
import type { Against } from './ground.ts';
import { restsOn } from './rests-on.ts';
import { keepSentences } from './sentences.ts';
import { settled } from './settled.ts';
import { standsAlone } from './stands-alone.ts';
import { unitsOf } from './units-of.ts';
import { whyNot } from './why-not.ts';

/** A text that may be shown, and in a word what was taken from it; or why none of it may. */
export type CheckedText = { readonly text: string; readonly left: readonly string[] } | { readonly refused: string };

/** Characters of an answer that are read at all. */
const mostRead = 40_000;
/** Characters to a word, in the long words of some languages. */
const mostOfWord = 14;
/** How many times as long as was asked for an answer may be that is cut; what is longer is no answer to that. */
const mostCut = 5;

/** Makes a model's words a text that may be shown, or says why not. What it gives, it gives again unchanged. */
export function checkText(written: string, wants: Pick<Wants, 'shape' | 'maxWords'>, against: Against): CheckedText {
  const { shape, maxWords } = wants;
  const read = written.length > mostRead ? undefined : readText(written, shape);
  if (read === undefined) return { refused: 'it is longer or more entangled than anybody asked for' };
  const founded = read.blocks.flatMap((block) => foundedPart(block, shape, against));
  const blocks = fitWords(founded, maxWords);
  const [all, shown] = [wordsOf(read.blocks), wordsOf(blocks)];
  if (shown.length > mostOfWord * maxWords || all.length > mostCut * mostOfWord * maxWords)
    return { refused: 'it is longer than anybody asked for' };
  // Of what was cut nothing is shown, but it tells what kind of answer this is.
  const why = whyNot(all, against) ?? whyNot(shown, against);
  if (why !== undefined) return { refused: why };
  if (shown === '') return { refused: 'nothing is left of it that may be shown' };
  if (!restsOn(wordsOf(blocks.filter(({ kind }) => kind !== 'heading')), against.ground))
    return { refused: 'it says what the record does not' };
  const text = settled(blocks, shape);
  if (text === undefined) return { refused: 'it cannot be written as plain words' };
  const cut = [
    ...(wordsOf(founded) === all ? [] : ['what rests on one small part of the record alone']),
    ...(wordsOf(founded) === shown ? [] : ['what was too long']),
  ];
  return { text, left: [...read.left, ...cut] };
}

const wordsOf = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n');

/**
 * The part of a block that may be founded: of a paragraph about one record no sentence that stands alone in it, for those of a document are
 * about many records; no heading but of what the model was told to tell of, or of what the sources speak of.
 */
function foundedPart(block: Block, shape: Wants['shape'], { ground, told }: Against): Block[] {
  if (block.kind === 'heading') {
    const units = new Set([...ground.units, ...unitsOf(told)]);
    return restsOn(blockText(block), { ...ground, units }) ? [block] : [];
  }
  if (shape === 'document') return [block];
  const part = keepSentences(block, (sentence) => !standsAlone(sentence, ground));
  return part ? [part] : [];
}

/** Nothing where a text is more than is read as Markdown. */
function readText(written: string, shape: Wants['shape']): ReturnType<typeof blocksOf> | undefined {
  try {
    return blocksOf(written, shape);
  } catch {
    return undefined;
  }
}

/** A stretch of a text. */
export type Span = readonly [start: number, end: number];

/** The stretch of a text that a result shows, and whether it begins or ends within a sentence. */
interface Window {
  readonly span: Span;
  readonly isCut: readonly [before: boolean, after: boolean];
}

/** Characters of an excerpt: two or three lines where results stand. */
export const most = 170;

/** How much of them may stand before what was found, where a sentence has to be cut. */
const lead = 60;

/** A shorter one takes in what stands around it. */
const short = most / 2;

/**
 * Chooses what is shown: whole sentences from the one with which most of what was found begins; those of a paragraph come before headings
 * and labels. Where nothing was found it is the first paragraph.
 */
export function windowOf(text: string, found: readonly Span[]): Window {
  const blocks = blocksOf(text);
  const all = found.length > 0 ? candidates(text, blocks, found) : firstOf(text, blocks);
  const [first] = all;
  if (!first) return { span: [0, 0], isCut: [false, false] };
  const { sentence, block } = all.reduce((best, other) => (rank(other) > rank(best) ? other : best), first);
  return sentence[1] - sentence[0] > most ? cut(text, sentence, found) : whole(text, sentence, blocks.slice(block));
}

interface Candidate {
  readonly sentence: Span;
  /** The place of its block among all. */
  readonly block: number;
  readonly told: number;
  readonly count: number;
}

/** Sentences stand before labels whatever is found in these. */
const rank = ({ told, count }: Candidate): number => told * 1e6 + count;

function candidates(text: string, blocks: readonly Span[], found: readonly Span[]): Candidate[] {
  let next = 0;
  return blocks.flatMap((own, block) => {
    const first = next;
    while (next < found.length && isIn(found[next], own)) next += 1;
    if (first === next) return [];
    const here = found.slice(first, next);
    return sentencesOf(text, own)
      .filter((sentence) => here.some((span) => isIn(span, sentence)))
      .map((sentence) => {
        const reach: Span = [sentence[0], sentence[0] + most];
        const count = here.filter((span) => isIn(span, reach)).length;
        return { sentence, block, told: toldIn(text.slice(...own)), count };
      });
  });
}

function firstOf(text: string, blocks: readonly Span[]): Candidate[] {
  const told = blocks.findIndex((own) => toldIn(text.slice(...own)) > 0);
  const block = Math.max(told, 0);
  const [sentence] = blocks[block] ? sentencesOf(text, blocks[block]) : [];
  return sentence ? [{ sentence, block, told: 0, count: 0 }] : [];
}

/** How much a block looks like something that is told: it ends as a sentence does, or it is at least long. */
const toldIn = (block: string): number => {
  if (/[.!?…。！？]["'”’»」』)\]]*$/.test(block)) return 2;
  return block.length > short ? 1 : 0;
};

/** Goes on through whole sentences, to the next blocks only where this is short, and then back. */
function whole(text: string, sentence: Span, [own = sentence, ...after]: readonly Span[]): Window {
  const sentences = sentencesOf(text, own);
  const at = sentences.findIndex(([start]) => start === sentence[0]);
  let [start, end] = sentence;
  const go = (more: readonly Span[]) => {
    for (const [, to] of more) {
      if (to - start > most) return;
      end = to;
    }
  };
  go(sentences.slice(at + 1));
  for (const [from] of sentences.slice(0, at).toReversed()) if (end - start < short && end - from <= most) start = from;
  for (const block of after.slice(0, 4)) if (end - start < short) go(sentencesOf(text, block));
  return { span: [start, end], isCut: [false, false] };
}

/** As much of a long sentence as is shown, around what was found. */
function cut(text: string, [from, to]: Span, found: readonly Span[]): Window {
  const best = richest(
    found.filter((span) => isIn(span, [from, to])),
    from,
  );
  const start = Math.max(from, Math.min(best - lead, to - most));
  const begin = start === from ? from : wordStart(text, start);
  const end = Math.min(to, wordEnd(text, Math.min(begin + most, to)));
  return { span: [begin, end], isCut: [begin > from, end < to] };
}

/** Where the excerpt begins that holds most of what was found. */
function richest(spans: readonly Span[], otherwise: number): number {
  let best = { start: spans[0]?.[0] ?? otherwise, count: 0 };
  let end = 0;
  for (const [index, [start]] of spans.entries()) {
    while ((spans[end]?.[1] ?? Number.POSITIVE_INFINITY) <= start + most - lead) end += 1;
    if (end - index > best.count) best = { start, count: end - index };
  }
  return best.start;
}

const isIn = (span: Span | undefined, [start, end]: Span): boolean =>
  span !== undefined && span[0] >= start && span[0] < end;

const blocksOf = (text: string): Span[] =>
  [...text.matchAll(/[^\n]+/g)].map(({ 0: block, index }) => [index, index + block.length]);

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const sentencesOf = (text: string, [start, end]: Span): Span[] =>
  [...segmenter.segment(text.slice(start, end))].map(({ segment, index }) => [
    start + index,
    start + index + segment.trimEnd().length,
  ]);

/** The first beginning of a word near a place; scripts without blanks may begin anywhere, though not within a letter. */
function wordStart(text: string, near: number): number {
  const blank = text.slice(near, near + 20).search(/\s/);
  return blank < 0 ? letterStart(text, near) : near + blank + 1;
}

/** The last end of a word before a place. */
function wordEnd(text: string, near: number): number {
  if (near >= text.length || /\s/.test(text[near] ?? '')) return near;
  const blank = text.slice(near - 20, near).search(/\s\S*$/);
  return blank < 0 ? letterStart(text, near) : near - 20 + blank;
}

/** The place itself, or the one before the letter that it would cut in two. */
function letterStart(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^(?:[\p{M}\udc00-\udfff]|\u200d)/u.test(text.slice(place))) place -= 1;
  return place;
}

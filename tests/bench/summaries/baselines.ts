import type { Nodes } from 'mdast';
import { readMarkdown } from '../../../src/pipeline/markdown/read-markdown.ts';

/** Nobody would take these for sentences, so that what is easily beaten is not what we compare with. */
const left = new Set(['heading', 'code', 'table', 'html', 'definition', 'blockquote', 'image']);

/** The running text of Markdown, with everything in it that no reader needs rules to leave out. */
export const plain = (markdown: string): string => wordsOf(readMarkdown.parse(markdown)).replace(/\s+/g, ' ').trim();

function wordsOf(node: Nodes): string {
  if (left.has(node.type)) return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return ' ';
  const words = node.children.map(wordsOf).join('');
  return node.type === 'paragraph' ? `${words}\n` : words;
}

const pieces = (text: string, granularity: 'sentence' | 'word', language: string) => [
  ...new Intl.Segmenter(language, { granularity }).segment(text),
];

/** Its sentences, as the platform tells them apart. */
export const sentencesOf = (markdown: string, language: string): string[] =>
  pieces(plain(markdown), 'sentence', language).map(({ segment }) => segment.trim());

/** The first sentence, whatever it says. */
export const firstSentence = (markdown: string, language: string): string => sentencesOf(markdown, language)[0] ?? '';

/** As much as sixty words. */
export function firstWords(markdown: string, language: string, most = 60): string {
  let count = 0;
  let text = '';
  for (const { segment, isWordLike } of pieces(plain(markdown), 'word', language)) {
    if (isWordLike) count += 1;
    if (count > most) break;
    text += segment;
  }
  return text;
}

/** So many sentences by lot, in their order; the same for the same seed. */
export function randomSentences(all: readonly string[], count: number, seed: number): string {
  let state = (seed + 1) * 0x9e3779b1;
  const chance = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  const drawn = all.map((text, index) => ({ text, index, lot: chance() })).toSorted((a, b) => a.lot - b.lot);
  return drawn
    .slice(0, count)
    .toSorted((a, b) => a.index - b.index)
    .map(({ text }) => text)
    .join(' ');
}

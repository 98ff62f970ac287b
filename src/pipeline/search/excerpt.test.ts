import { expect, test } from 'vitest';
import { excerpt, shownTitle } from './excerpt.ts';
import { indexWords } from './index-words.ts';

const words = (html: string) => excerpt(html).map(({ text, isFound }) => (isFound ? `[${text}]` : text));

test('an excerpt is text, and what was found in it', () => {
  expect(words('a <mark>found,</mark> word &lt;b&gt; &amp; more')).toEqual(['a ', '[found,]', ' word <b> &amp; more']);
  expect(words('')).toEqual([]);
});

test('a long one is cut between words around what was found', () => {
  const text = `${'before '.repeat(30)}<mark>here</mark>${' after'.repeat(30)}`;
  const [first = '', second = '', third = '', ...rest] = words(text);
  expect([first, third, rest]).toEqual(['…', '[here]', [expect.stringMatching(/^( after)+$/), '…']]);
  expect(second).toMatch(/^(before )+$/);
  expect(words(text).join('').length).toBeLessThan(180);
});

test('where words have no blanks it is cut anywhere but within a letter', () => {
  const text = indexWords(`${'🎧'.repeat(100)}${'長い文が続きます。'.repeat(40)}`);
  const [cut = '', dots] = words(text);
  expect(dots).toBe('…');
  expect(cut.isWellFormed()).toBe(true);
  expect(cut.length).toBeLessThanOrEqual(170);
});

test('a title is shown as it was written', () => {
  expect(shownTitle(indexWords('音声案内 in Łódź #53'))).toBe('音声案内 in Łódź #53');
});

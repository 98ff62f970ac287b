import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';
import { createPieces } from './pieces.ts';

const pieces = createPieces((word) => word);
const shown = (text: string, terms: readonly string[], inRow = 1) =>
  excerpt(text, pieces, { inRow, isFound: (own) => own.some((term) => terms.includes(term)) }).map(
    ({ text: part, isFound }) => (isFound ? `[${part}]` : part),
  );

test('what was found is marked as it was written, and nothing around it', () => {
  expect(shown('a found, word <b>\nŁódź. More', ['found', 'lodz'])).toEqual([
    'a ',
    '[found]',
    ', word <b> · ',
    '[Łódź]',
    '. More',
  ]);
  expect(shown('図書館の音声案内について。', ['音声', '声案', '案内'])).toEqual([
    '図書館の',
    '[音声案内]',
    'について。',
  ]);
  expect(shown('the S01-DFP-INTRO', ['s01dfpintro'])).toEqual(['the ', '[S01-DFP-INTRO]']);
  expect(shown('', ['x'])).toEqual([]);
});

test('of a phrase only whole rows are marked', () => {
  expect(shown('clear water, a clear line, line', ['clear', 'line'], 2).join('')).toBe(
    'clear water, a [clear] [line], [line]',
  );
  expect(shown('案内と音声案内', ['音声', '声案', '案内'], 3).join('')).toBe('案内と[音声案内]');
});

test('a long text is cut between words where most of what was found stands', () => {
  const text = `${'before '.repeat(30)}here${' between'.repeat(30)} here and there${' after'.repeat(30)}`;
  const parts = shown(text, ['here', 'there']);
  expect(parts.join('')).toMatch(/^…(between )+\[here\] and \[there\]( after)+…$/);
  expect(parts.join('').length).toBeLessThan(185);
});

test('sentences are shown whole, and those of a paragraph rather than headings and labels', () => {
  const text = [
    'A longer breath',
    'Sit down first. Now follow one breath, all the way in. And all the way out. Then rest your hands on the table.',
    `${'Nothing else matters here and nobody asks you for it. '.repeat(4)}Done.`,
    'Breath',
  ].join('\n');
  expect(shown(text, ['breath']).join('')).toBe(
    'Now follow one [breath], all the way in. And all the way out. Then rest your hands on the table.',
  );
  expect(shown(text, ['sit']).join('')).toBe(
    '[Sit] down first. Now follow one breath, all the way in. And all the way out. Then rest your hands on the table.',
  );
  expect(shown(text, ['done']).join('')).toMatch(/^(Nothing else matters .+ it\. )*\[Done\]\.( · Breath)?$/);
});

test('without anything found the first paragraph is shown', () => {
  expect(shown('Search\nType\nEverything is found by its words.\nMore', []).join('')).toBe(
    'Everything is found by its words. More',
  );
  expect(shown('Only a label', [])).toEqual(['Only a label']);
});

test('where words have no blanks it is cut anywhere but within a letter', () => {
  const text = `${'🎧'.repeat(100)}${'長い文が続きます。'.repeat(40)}`;
  const [cut = '', dots] = shown(text, []);
  expect(dots).toBe('…');
  expect(cut.isWellFormed()).toBe(true);
  expect(cut.length).toBeLessThanOrEqual(170);
});

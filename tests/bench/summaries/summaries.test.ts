import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/pipeline/extract/extract.ts';
import { plain } from './baselines.ts';
import { compare, ways } from './compare.ts';
import { corpus, sets } from './corpus.ts';
import { likeness } from './rouge.ts';
import { summaryTable } from './summary-table.ts';

describe.each(sets)('on the set "%s"', (set) => {
  test('what is picked by rule is more like the written summaries than what is picked without reading', () => {
    const { 'picked by rule': picked, ...others } = compare(set);
    for (const score of Object.values(others)) expect(picked).toBeGreaterThan(score);
  });

  test('every text has a summary of one or two sentences, and every sentence of it stands in the text', () => {
    for (const { title, body, language } of corpus(set)) {
      const { sentences = [] } = extract([{ key: 'body', text: body }], { title, language }) ?? {};
      expect([1, 2], title).toContain(sentences.length);
      for (const { text } of sentences) expect(plain(body)).toContain(text);
    }
  });
});

test('there are sixty issues, half of them held out, and at least eight are not in English', () => {
  const issues = [...corpus('tuning'), ...corpus('held-out')];
  expect([corpus('tuning').length, corpus('held-out').length]).toEqual([30, 30]);
  expect(issues.filter(({ language }) => language !== 'en').length).toBeGreaterThanOrEqual(8);
  expect(new Set(issues.map(({ body }) => body)).size).toBe(60);
});

test('likeness counts words, pairs of words and rows of words', () => {
  expect(likeness('The dog barks.', 'the dogs bark')).toBe(1);
  expect(likeness('one two', 'three four')).toBe(0);
  // Three of three words are shared, one of two pairs, and a row of two words.
  expect(likeness('b c a', 'a b c')).toBeCloseTo((1 + 1 / 2 + 2 / 3) / 3);
  expect(likeness('今天下雨', '今天下雨')).toBe(1);
});

test('the table has a row for each set and a column for each way, in percent', () => {
  const scores = { 'picked by rule': 0.5, 'first sentence': 0.25, 'first 60 words': 0.333, 'random sentences': 0.1 };
  const [head, , ...rows] = summaryTable(() => scores).split('\n');
  expect(head).toBe(`| texts | how many | ${ways.join(' | ')} |`);
  expect(rows).toHaveLength(sets.length);
  expect(rows.at(-1)).toBe('| issues, held out | 30 | 50.0 | 25.0 | 33.3 | 10.0 |');
});

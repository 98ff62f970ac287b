import { expect, test } from 'vitest';
import { readSummaries } from './read-summaries.ts';

const told = (texts: Record<string, string>) =>
  readSummaries(new Map(Object.entries(texts))).problems.map(({ message }) => message);

test('texts are read in the order of their names, with their front matter or without', () => {
  const { summaries, problems } = readSummaries(
    new Map([
      ['week', '\uFEFF---\nmodel: extractive\n---\n\n# Week\n'],
      ['issues-latest', '# Open issues'],
      ['README', 'What lies here.'],
    ]),
  );
  expect(problems).toEqual([]);
  expect(summaries).toEqual([
    { name: 'issues-latest', facts: {}, markdown: '# Open issues' },
    { name: 'week', facts: { model: 'extractive' }, markdown: '# Week' },
  ]);
});

test('of a wrong file nothing is taken, and it is told what to do', () => {
  const { summaries, problems } = readSummaries(
    new Map([['issues-latest', '---\ngeneratedAt: yesterday\n---\n\nSECRET']]),
  );
  expect(summaries).toEqual([]);
  expect(problems).toMatchObject([{ name: 'file-passed-over', file: 'data/summaries/issues-latest.md' }]);
  expect(JSON.stringify(problems)).not.toContain('SECRET');
  expect(problems[0]?.message).toMatchInlineSnapshot(
    `"The file data/summaries/issues-latest.md is not shown: at its beginning, "generatedAt" is not what it should be."`,
  );
  expect(problems[0]?.hint).toMatch(
    /^Between the first two lines "---" it may have these keys: title, .*generatedAt.*\.$/,
  );
});

test('a name that cannot be an address, and a file without a word, are told', () => {
  expect(told({ 'Über uns': 'x', '..': 'x', week: ' \n' })).toEqual([
    'The file data/summaries/week.md is not shown: it is empty.',
    'The file data/summaries/Über uns.md is not shown: ' +
      'its name becomes an address, and should be small letters and digits, joined by hyphens.',
  ]);
});

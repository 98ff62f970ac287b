import { expect, test } from 'vitest';
import { readSummary, type Summary } from '../enrich/summary-file.ts';
import { publishSummaries } from './publish-summaries.ts';

const stored = (text: string, name = 'issues-latest') => readSummary(name, text) as Summary;
const nothing = { isHidden: () => false };
const shown = (text: string, options: Parameters<typeof publishSummaries>[1] = nothing) =>
  publishSummaries([stored(text)], options);

const byModel = '---\nprovider: openai-compatible\nmodel: small-3\nprompt: digest@2\n---\n';

test('a text has the title that its front matter, its first heading or else its name gives', () => {
  expect(shown('---\ntitle: This week\n---\n# Open issues\n\nTwo.')).toMatchObject([
    { title: 'This week', markdown: 'Two.', madeBy: null, isOutOfDate: false },
  ]);
  expect(shown('# Open *issues* #\n\nTwo.')).toMatchObject([{ title: 'Open issues', markdown: 'Two.' }]);
  expect(shown('Two.\n\n# Later')).toMatchObject([{ title: 'Issues latest', markdown: 'Two.\n\n# Later' }]);
});

test('addresses are hidden, and so is what a comment says', () => {
  const [text] = shown('# By ada@example.org\n\nAsk eve@example.org. <!-- secret -->');
  expect(text?.title).toBe('By [address hidden]');
  expect(text?.markdown).toContain('Ask [address hidden].');
  expect(JSON.stringify(text)).not.toMatch(/example|secret/);
});

test('what a maintainer rejected is not shown, and what waits for one neither', () => {
  const named = (text: string, waits?: 'private' | 'models' | 'all') =>
    shown(text, { ...nothing, ...(waits ? { waits } : {}) }).map(({ madeBy }) => madeBy?.state);
  expect(named(`${byModel}Words.`)).toEqual(['proposed']);
  expect(named(`${byModel}Words.`, 'models')).toEqual([]);
  expect(named(`${byModel.replace('---\n', '---\nstate: approved\n')}Words.`, 'models')).toEqual(['approved']);
  expect(named(`${byModel.replace('---\n', '---\nstate: rejected\n')}Words.`)).toEqual([]);
  const byRule = '---\nprovider: extractive\nmodel: extractive\n---\nWords.';
  expect([named(byRule, 'models'), named(byRule, 'all')]).toEqual([['proposed'], []]);
});

test('lines that name a record which is not public are left out, with what is below them and headings of nothing', () => {
  const text = [
    '# Open issues',
    '3 are open.',
    '## Blocked',
    '- **#4 rent a room** (job). Nobody knows\n  where.\n  - and when\n- #44 paint it',
    '## Late',
    '1. See https://github.com/o/r/issues/4\n2. Fixed by GH-4\n3. [here](/jobs/4/)',
    '## Table',
    '| a | b |\n|---|---|\n| #4 | x |\n| #5 | y |',
  ].join('\n\n');
  expect(shown(text, { isHidden: (number) => number === 4 })).toEqual([
    {
      name: 'issues-latest',
      title: 'Open issues',
      markdown: '3 are open.\n\n## Blocked\n\n- #44 paint it\n\n## Table\n\n| a | b |\n|---|---|\n| #5 | y |',
      madeBy: null,
      isOutOfDate: true,
    },
  ]);
});

test('a title that names such a record gives way to the name of the file', () => {
  const [text] = shown('# About #4\n\nAll else.', { isHidden: (number) => number === 4 });
  expect(text).toMatchObject({ title: 'Issues latest', markdown: 'All else.', isOutOfDate: true });
});

test('a text that is more than is read stands or falls as a whole', () => {
  const deep = `${'> '.repeat(5000)}#4`;
  expect(shown(deep)).toMatchObject([{ isOutOfDate: false }]);
  expect(shown(deep, { isHidden: (number) => number === 4 })).toMatchObject([{ markdown: '', isOutOfDate: true }]);
});

import { expect, test } from 'vitest';
import { type IssueOfText, onGithub } from './issue-of-text.ts';
import { mayMention } from './link-references.ts';
import { renderMarkdown } from './render-markdown.ts';

test.each([
  'gh-7 and GH-42',
  'See #42 and #7, then #42 again.',
  'An entity: &#35;42, &#x23;42 and &num;42.',
  '**#42**, [a link](https://x.example/#7), `#7`, \\#42 and <b>#42</b>',
  '| a | b |\n|---|---|\n| #42 | #007 |',
  'https://github.com/octo/records/issues/42, https://github.com/octo/records/pull/7',
])('whatever a text mentions is among what it may mention: %s', (text) => {
  const mentioned = new Set<number>();
  renderMarkdown(text, {
    prefix: 'p',
    issue: { ...onGithub, repository: { owner: 'octo', name: 'records' }, recordOf: (id) => void mentioned.add(id) },
  });
  expect(mentioned).toContain(42);
  expect(mayMention(text)).toEqual(expect.arrayContaining([...mentioned]));
});

test('a text without a number sign mentions nothing', () => {
  expect(mayMention('In 2026 there were 42 runs & more.')).toEqual([]);
});

const commit = 'a5c3785ed8d6a35868bc169f07e40e889087fd2e';
const github = 'https://github.com';
const issue: IssueOfText = {
  server: github,
  repository: { owner: 'octo', name: 'records' },
  number: 5,
  recordOf: (number) => (number === 42 ? '/tasks/42/' : undefined),
};
const render = (text: string, from = issue) => renderMarkdown(text, { prefix: 'p', issue: from });
/** The links of a text as Markdown, so that a table of them can be read. */
const shown = (text: string, from = issue) =>
  render(text, from)
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, '[$2]($1)')
    .replace(/<\/?p>/g, '');

test.each([
  ['#42', '[#42](/tasks/42/)'],
  ['#12', `[#12](${github}/octo/records/issues/12)`],
  ['(#42), #12.', `([#42](/tasks/42/)), [#12](${github}/octo/records/issues/12).`],
  ['GH-42 gh-9', `[GH-42](/tasks/42/) [gh-9](${github}/octo/records/issues/9)`],
  ['octo/Records#42', '[octo/Records#42](/tasks/42/)'],
  ['jlord/sheetsee.js#42', `[jlord/sheetsee.js#42](${github}/jlord/sheetsee.js/issues/42)`],
  [commit, `[a5c3785](${github}/octo/records/commit/${commit})`],
  ['fixed in 61e9540.', `fixed in [61e9540](${github}/octo/records/commit/61e9540).`],
  ['fixed (a5c3785ed8)', `fixed ([a5c3785](${github}/octo/records/commit/a5c3785ed8))`],
  [`jlord@${commit}`, `[jlord@a5c3785](${github}/jlord/records/commit/${commit})`],
  [`jlord/sheetsee.js@${commit}`, `[jlord/sheetsee.js@a5c3785](${github}/jlord/sheetsee.js/commit/${commit})`],
  ['Thanks @ada, @grace-h!', `Thanks [@ada](${github}/ada), [@grace-h](${github}/grace-h)!`],
  ['@ada’s and (@ada) and @ada.', `[@ada](${github}/ada)’s and ([@ada](${github}/ada)) and [@ada](${github}/ada).`],
  ['@octo/team-a', `[@octo/team-a](${github}/orgs/octo/teams/team-a)`],
  ['**@ada** in <b>#42</b>', `<strong>[@ada](${github}/ada)</strong> in <b>[#42](/tasks/42/)</b>`],
  [`${github}/octo/records/issues/5`, `[#5](${github}/octo/records/issues/5)`],
  [`${github}/octo/records/issues/42`, '[#42](/tasks/42/)'],
  [`<${github}/Octo/Records/issues/42>.`, '[#42](/tasks/42/).'],
  [
    `${github}/octo/records/issues/42#issuecomment-7`,
    `[#42 (comment)](${github}/octo/records/issues/42#issuecomment-7)`,
  ],
  [`${github}/o/r/issues/42`, `[o/r#42](${github}/o/r/issues/42)`],
  [`[see](${github}/octo/records/issues/42)`, `[see](${github}/octo/records/issues/42)`],
  [`${github}/octo/records/pull/5#issuecomment-77`, `[#5 (comment)](${github}/octo/records/pull/5#issuecomment-77)`],
  [`${github}/o/r/pull/5#pullrequestreview-1`, `[o/r#5 (review)](${github}/o/r/pull/5#pullrequestreview-1)`],
  [`<${github}/o/r/discussions/5>`, `[o/r#5](${github}/o/r/discussions/5)`],
  [`${github}/octo/records/commit/${commit}`, `[a5c3785](${github}/octo/records/commit/${commit})`],
  [`${github}/o/r/commit/${commit}`, `[o/r@a5c3785](${github}/o/r/commit/${commit})`],
  [`[see](${github}/o/r/issues/5)`, `[see](${github}/o/r/issues/5)`],
  [`${github}/o/r/issues/5?x=1`, `[${github}/o/r/issues/5?x=1](${github}/o/r/issues/5?x=1)`],
  [
    `${github}/user-attachments/assets/a-b`,
    `[${github}/user-attachments/assets/a-b](${github}/user-attachments/assets/a-b)`,
  ],
])('%s refers as it does on GitHub', (text, links) => {
  expect(shown(text)).toBe(links);
});

test.each([
  'a#42 #42a x/#42 ##42 #0 #4200000000000',
  'defaced effaced 1234567 20261126 12345678901234567890',
  'deadbeef-dead 550e8400-e29b-41d4-a716-446655440000 0x7fff5fbff8a0 sha256:3f4e8d9a id=3f4e8d9a',
  'logo@2x.png user@1000.service git@host:path ada@localhost',
  '@ada.example @types/node medium.com/@ada @',
  'v1.2.3 1.10 a/b c/d/e#f 10:30:45 A5C3785',
])('%s refers to nothing', (text) => {
  expect(render(text)).not.toContain('<a ');
});

test.each(['`#42 @ada GH-42`', '```\n#42 @ada\n```', '<code>#42</code> <kbd>@ada</kbd>'])(
  '%j is code, where nothing refers',
  (text) => {
    expect(render(text)).not.toContain('<a ');
  },
);

test('a link is not cut by what its words refer to', () => {
  expect(render('[#42 of @ada](https://x.example)').match(/<a /g)).toHaveLength(1);
});

test('where no repository is known, only what names one is linked, and records are', () => {
  const nowhere = { server: github, recordOf: issue.recordOf };
  expect(shown('#42 #12 GH-9 61e9540 ada@61e9540', nowhere)).toBe('[#42](/tasks/42/) #12 GH-9 61e9540 ada@61e9540');
  expect(shown('o/r#7 @ada', nowhere)).toBe(`[o/r#7](${github}/o/r/issues/7) [@ada](${github}/ada)`);
});

test('another server of GitHub has its own people and issues', () => {
  const elsewhere = { ...issue, server: 'https://git.corp.example' };
  expect(shown('@ada #1', elsewhere)).toBe(
    '[@ada](https://git.corp.example/ada) [#1](https://git.corp.example/octo/records/issues/1)',
  );
});

test('a text has so many references and no more, and loses no word by it', () => {
  const text = '#1 '.repeat(20_000).trim();
  const html = render(text);
  expect(html.match(/<a /g)).toHaveLength(1000);
  expect(html.replace(/<[^>]*>/g, '')).toBe(text);
});

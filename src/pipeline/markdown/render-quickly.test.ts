import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnMarkdown } from '../../../tests/bodies/drawn-markdown.ts';
import { hostileMarkdown } from '../../../tests/bodies/hostile-markdown.ts';
import { inertTree } from './inert-tree.ts';
import { keepMarks } from './keep-marks.ts';
import { quickTree } from './quick-tree.ts';
import { renderQuickly } from './render-quickly.ts';
import { renderThoroughly } from './render-thoroughly.ts';
import { runningWords } from './running-words.ts';

const issue = {
  server: 'https://github.com',
  repository: { owner: 'ada', name: 'notes' },
  number: 7,
  recordOf: (number: number) => (number === 12 ? '/tasks/12/' : undefined),
};
const place = { prefix: 'p', topHeading: 3, issue, pictureHosts: ['pics.example'] };

/** Says whether a text went the quick way, after seeing that it came out as on the long one. */
function isQuick(text: string): boolean {
  const quick = renderQuickly(text, place);
  if (quick !== undefined) expect(quick).toBe(renderThoroughly(text, place));
  return quick !== undefined;
}

describe('a text is rendered quickly only to what it is rendered to thoroughly', () => {
  test('whatever it is drawn from', () => {
    let quick = 0;
    fc.assert(
      fc.property(drawnMarkdown, (text) => {
        if (isQuick(text)) quick++;
      }),
      { numRuns: 3000 },
    );
    expect(quick).toBeGreaterThan(1000);
  });

  test.each(hostileMarkdown)('of those that mean harm: %s', (text) => {
    isQuick(text);
  });

  test.each([
    ['a mark beside half a letter', '*a**😚'],
    ['an emoji before an address', '😀www.x.example'],
    ['an address without a host', '[a](https://.=https://x.example)'],
    ['an address of another script', 'http://l˃_ɟ'],
    ['a box of a task without words', '- [x] \n  - a'],
    ['a box of a task on two lines', '* [\n] a'],
    ['a box of a task before a table', '- [x] a | b\n  --- | ---\n'],
    ['an address in a link', '[<http://x.example>](/l)'],
    ['a tag with odd attributes', '<i t=/m>'],
    ['a quote in a quote that ends with it', '>>- e\n>>\n>'],
    ['code in a list that ends with it', '2. ```\n\n\n >'],
    ['an item that begins with code', '- a\n-     o\n      e'],
    ['empty items, headings and quotes', '>\n#\n    `\n+'],
    ['the next line of another world', '_\u0085_'],
    ['a blank line at the start of code, and a tag', '```\n\n`<b>`\n```'],
    ['a table, and a tag', '| a |\n|---|\n| `<b>` |'],
    ['lines of two characters', '    a\r\n\r\n    b'],
  ])('%s', (_what, text) => {
    expect(isQuick(text)).toBe(false);
  });

  test('and so are its first words', () => {
    fc.assert(
      fc.property(drawnMarkdown, fc.boolean(), (text, all) => {
        const quick = quickTree(text, keepMarks);
        if (quick) expect(runningWords(quick, all)).toBe(runningWords(inertTree(text, keepMarks), all));
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  [
    'words with emphasis, code and links',
    'Some **bold**, *soft* and ~~old~~ `words`, see [there](https://x.example/a "t").',
  ],
  ['lines and breaks', 'One\ntwo  \nthree\\\nfour'],
  ['headings', '# One\n\nText\n\nTwo\n---\n\n### Three'],
  ['lists', '- a\n- b\n  1. c\n  2. d\n\n     e\n- f'],
  ['tasks', '- [x] rain\n- [ ] **sun**'],
  ['quotes', '> said\n> and done\n>\n> - twice'],
  ['code, with tags in it', '```html\n<b>bold</b>\n```\n\nand `Vec<T>`'],
  ['tables', '| a | b |\n| --- | --: |\n| c | `d` |'],
  ['pictures', '![known](https://pics.example/a.png) ![unknown](https://x.example/a.png)'],
  [
    'mentions, issues, commits and addresses',
    '@ada in #12, ada/notes#3, 1a2b3c4 or https://github.com/ada/notes/issues/12',
  ],
  ['emoji', ':tada: 😀 :+1:'],
])('%s are rendered quickly', (_what, text) => {
  expect(isQuick(text)).toBe(true);
});

test.each([
  ['quotes in a list', '- > '],
  ['quotes and lines', '\n\n> a'],
  ['brackets', '[a]('],
  ['stars', '*a*_'],
  ['code marks', '``a`'],
  ['rows', '\n| a | b'],
])('a text that may take too many steps is not: %s', (_what, piece) => {
  for (const times of [100, 300, 1000, 3000]) isQuick(piece.repeat(times));
  expect(isQuick(piece.repeat(3000))).toBe(false);
});

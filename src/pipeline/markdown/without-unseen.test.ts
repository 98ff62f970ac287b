import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';
import { withoutUnseen } from './without-unseen.ts';

const shown = (markdown: string) => renderMarkdown(markdown, { prefix: 'p' }).replace(/\s+/g, ' ').trim();

test.each([
  ['a comment', 'seen <!-- hidden --> seen'],
  ['a comment of its own', 'seen\n\n<!--\nhidden\n\nhidden\n-->\n\nseen'],
  ['a comment nobody closed', 'seen\n\n<!-- hidden\n\nhidden'],
  ['a comment within tags', '<div>\n<!-- hidden -->\nseen\n</div>'],
  ['a comment in a list', '- seen\n  <!-- hidden -->\n- seen'],
  ['a definition as a comment', 'seen\n\n[//]: # (hidden)\n\nseen'],
  ['a footnote nobody refers to', 'seen\n\n[^1]: hidden'],
])('the words of %s are left out', (_, markdown) => {
  const left = withoutUnseen(markdown);
  expect(left).not.toContain('hidden');
  expect(left.match(/seen/g)?.length).toBe(markdown.match(/seen/g)?.length);
  expect(shown(left)).toBe(shown(markdown));
});

test.each([
  ['`<!-- code -->`'],
  ['```html\n<!-- code -->\n```'],
  ['\\<!-- words -->'],
  ['[a][b]\n\n[b]: https://x.example "title"'],
  ['a[^1]\n\n[^1]: note'],
  ['a <!-- --> b'],
  ['- a\n\n<!-- -->\n\n- b'],
  ['a [x]: b'],
])('%j keeps every word', (markdown) => {
  expect(withoutUnseen(markdown)).toBe(markdown);
});

test('whatever is left out, the text is shown as before, and nothing more is left out a second time', () => {
  const unseen = [
    '<!-- x -->',
    '<!--',
    '-->',
    '<!---->',
    '<!-->',
    '<?x?>',
    '[//]: # (x)',
    '[^1]: x',
    '[^1]',
    '[a]',
    '[a]: b',
  ];
  const tags = ['<div>', '</div>', '<b>', '</b>', '<details><summary>', '<table><tr><td>', '<br>'];
  const piece = fc.constantFrom(...unseen, ...tags, 'x', '\n', '\n\n', '- ', '> ', '`', '# ', '    ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const markdown = pieces.join('');
      const left = withoutUnseen(markdown);
      expect(shown(left)).toBe(shown(markdown));
      expect(withoutUnseen(left)).toBe(left);
    }),
    { numRuns: 200 },
  );
});

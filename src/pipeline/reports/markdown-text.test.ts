import fc from 'fast-check';
import type { Nodes, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markdownText } from './markdown-text.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();
// A second pass of remark's makes links of addresses whatever was escaped; the grammar itself does not.
for (const extension of [reader.data().fromMarkdownExtensions ?? []].flat(2)) delete extension.transforms;
const read = (markdown: string) => reader.parse(markdown);

/** The nodes of a tree but those that hold the others up. */
const kinds = (node: Nodes): string[] => [
  ...(['root', 'table', 'tableRow', 'tableCell', 'paragraph'].includes(node.type) ? [] : [node.type]),
  ...('children' in node ? node.children.flatMap(kinds) : []),
];
const words = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '';

const hostile = fc.string({
  unit: fc.constantFrom(
    ...'|<>[]()*_`~#&!\\:/.@$+-=\n\t\r"\'',
    'a',
    '1',
    ' ',
    'www.',
    'http://',
    '<b>',
    '](x)',
    '&lt;',
  ),
  maxLength: 60,
});

test('any text is one cell that says it and nothing else', () => {
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      const tree = read(`| h | i |\n| --- | --- |\n| ${markdownText(a)} | ${markdownText(b)} |\n`);
      expect(tree.children.map(({ type }) => type)).toEqual(['table']);
      const [, row] = (tree.children[0] as Table).children;
      const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
      expect(row?.children.map((cell) => words(cell))).toEqual([plain(a), plain(b)]);
      expect(new Set(kinds(tree))).toEqual(new Set(['text']));
    }),
    { numRuns: 1000 },
  );
});

test('signs that turn the direction of writing are left out', () => {
  expect(markdownText('a\u202eb\u2066c')).toBe('abc');
});

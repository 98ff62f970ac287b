import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';
import { isShownAsTyped, renderMarkdown } from './render-markdown.ts';

const size = 60_000;
const filled = (piece: string, length = size) => piece.repeat(Math.floor(length / piece.length));
const counted = (piece: (index: number) => string, length = size) => {
  let text = '';
  for (let index = 0; text.length < length; index++) text += piece(index);
  return text;
};

/** Without any clock: where the counter missed one of these, this test would take minutes. */
test.each([
  ['quotes in quotes', filled('>')],
  ['quotes and lists in turn', filled('> - ')],
  ['lists in lists', filled('1. ')],
  ['footnotes in footnotes', filled('[^a]: ')],
  ['a list that goes deeper line by line', counted((index) => `${' '.repeat(index * 2)}- a\n`)],
  ['blank lines below a deep list', `${'- '.repeat(90)}a${'\n'.repeat(16_000)}`],
  ['lines that a quote takes in from outside', `${'>'.repeat(90)}a\n${filled('b\n')}`],
  ['brackets that pair', filled('[]')],
  ['brackets in brackets', '['.repeat(30_000) + ']'.repeat(30_000)],
  ['brackets with an open address', filled('[a](<')],
  ['links in links', `${'['.repeat(5000)}a${'](u)'.repeat(5000)}`],
  ['pictures in pictures', `${'!['.repeat(5000)}a${'](u)'.repeat(5000)}`],
  ['emphasis in the words of a picture', `![${filled('a*b*')}](u)`],
  ['emphasis in the words of a link', `[${filled('a*b* ')}](https://x.example)`],
  ['references to one address', `[a]: u\n\n${filled('[a][a] ')}`],
  ['footnotes of one name', `[^a]: x\n\n${filled('[^a]')}`],
  ['stars and lines in turn', filled('*_')],
  ['stars that open and never close', filled('**a ')],
  ['stars that pair in one paragraph', filled('*a*')],
  ['tildes that pair', filled('~a~')],
  ['code marks of every length', counted((index) => `${'\x60'.repeat(index + 1)}a`, 200_000)],
  ['comments that never end', `a ${filled('<!--')}`],
  ['instructions that never end', `a ${filled('<?')}`],
  ['sections that never end', `a ${filled('<![CDATA[')}`],
  ['attributes that never end', `a ${filled('<a href="b')}`],
  ['tags that stay open', counted((index) => `<b a${index}>`, 20_000) + filled('<p>')],
  ['tags that stay open over many paragraphs', counted((index) => `<b a${index}>\n\n`)],
  ['tables in tables', filled('<table><tr><td>')],
  ['details in details', filled('<details>\n\n')],
  ['entities that are none', filled('&a')],
  ['a table of one row after another', `|a|\n|-|\n${filled('|\n')}`],
  ['many tables', filled('|a|\n|-|\n\n')],
  ['heads that are none', filled('|-|-|\n')],
  ['headings of one letter', filled('# a\n')],
  ['underlines without a text', filled('=\n')],
  ['lists of one item', filled('- a\n+ b\n')],
  ['empty items', filled('-\n')],
  ['breaks at each letter', filled('a  \n')],
  ['names of addresses that never end', filled('[a\n')],
  ['all marks in turn', filled('*[\x60<&|_~>!@#')],
])('%s are given up after so many steps', (_what, text) => {
  expect(isShownAsTyped(text)).toBe(true);
  expect(renderMarkdown(text, { prefix: 'x' }).length).toBeLessThan(10 * text.length);
});

test.each([
  ['prose of one line', filled('This is a sentence, with some words (and marks) in it. ')],
  ['prose in paragraphs', filled('This is a *sentence*, with **some** words and a [link](https://x.example/a_b).\n\n')],
  ['a long list of things done', filled('- [x] a thing that was done\n')],
  ['a long table', `| a | b | c |\n|---|---|---|\n${filled('| *one* | \x60two\x60 | [three](https://x.example) |\n')}`],
  ['a long log in a fence', `\x60\x60\x60\n${filled('2026-01-01 [info] (a:b) {"x":1}\n')}\x60\x60\x60`],
  ['thousands of emoji', filled('👩‍🎤')],
])('%s is read', (_what, text) => {
  expect(isShownAsTyped(text)).toBe(false);
});

/** Without any clock, as above. */
test.each([
  ['issues', '#1 '],
  ['issues without a space', '#1'],
  ['issues of other repositories', 'a/b#1 '],
  ['repositories that end in no number', 'a/b.'],
  ['words that could be repositories', 'a-a/a_a/'],
  ['people', '@a '],
  ['people without a space', '@a'],
  ['teams', '@a/b '],
  ['commits', 'a5c3785 '],
  ['commits without an end', 'a5c3785'],
  ['codes', ':tada:'],
  ['codes that are none', ':a'],
  ['codes without a name', ':'],
  ['markers of alerts', '> [!NOTE]'],
  ['alerts', '> [!NOTE]\n> a\n\n'],
  ['alerts that have nothing to say', '> [!TIP]\n\n'],
  ['addresses of issues', 'https://github.com/a/b/issues/1 '],
  ['relative addresses', '[a](b) '],
  ['players', '<video src=a></video>'],
  ['tags that are shown', '<title>'],
  ['lines', 'a\n'],
])('%s by the thousand become no page without end', (_what, piece) => {
  const repository = { owner: 'a'.repeat(39), name: 'b'.repeat(100) };
  for (const text of [filled(piece), `${filled(piece)}!`]) {
    const html = renderMarkdown(text, { prefix: 'x', issue: { server: 'https://github.com', repository } });
    expect(html.length).toBeLessThan(10 * text.length + 16_000 + 300_000);
  }
});

test('counting changes nothing of what is read', () => {
  const plain = unified().use(remarkParse).use(remarkGfm).freeze();
  const piece = fc.constantFrom(
    ...[
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '\x60',
      '\x60\x60',
      '|',
      '>',
      '<b>',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      'a',
      'w',
      'h',
      '&amp;',
    ],
    ...[
      '# ',
      '!',
      '~',
      '~~',
      '\\',
      '[^1]',
      '[^1]: ',
      'https://x.example',
      '| a |\n|--|\n',
      '    ',
      '---\n',
      'a@b.c',
      ' ',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(readMarkdown.parse(text)).toEqual(plain.parse(text));
    }),
    { numRuns: 500 },
  );
});

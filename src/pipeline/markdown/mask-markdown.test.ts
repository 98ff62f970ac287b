import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskMarkdown } from './mask-markdown.ts';
import { renderMarkdown } from './render-markdown.ts';

const masked = (markdown: string) => maskMarkdown(markdown, new Map());
/** What a reader finds on the page, worked out apart from what is tested: no tags, entities resolved. */
const seen = (html: string): string => {
  const resolved = (text: string) =>
    text
      .replace(/&#x([\da-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replace(/[\u200b\u00ad\u202e\u2060]/g, '')
      .normalize('NFKC');
  const attributes = [...html.matchAll(/="([^"]*)"/g)].map(([, value = '']) => value.replace(/%40/g, '@'));
  return [
    resolved(html.replace(/<\/?(?:p|li|td|h\d|br)\b[^>]*>/g, '\n').replace(/<[^>]*>/g, '')),
    ...attributes.map(resolved),
  ].join('\n');
};
const anAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

const letter: fc.Arbitrary<(char: string) => string> = fc.constantFrom(
  (char) => char,
  (char) => `&#${char.codePointAt(0)};`,
  (char) => `&#x${char.codePointAt(0)?.toString(16)};`,
  (char) => (/[!-~]/.test(char) && /[^a-z\d]/i.test(char) ? `\\${char}` : char),
  (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0),
  (char) => `${char}\u200b`,
  (char) => `\u202e${char}`,
  (char) => `${char}<!-- -->`,
  (char) => `<b>${char}</b>`,
  (char) => `<i title="x">${char}</i>`,
  (char) => `**${char}**`,
  (char) => `[${char}](https://x.example)`,
  (char) => `${char}<style>a b</style>`,
);
/** What stands between the name and its at sign, or behind that. */
const blank: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' ',
    '  ',
    '\n',
    '\u00a0',
    '\u2800',
    '\u3164',
    '\u115f',
    '\u2003',
    '&nbsp;',
    '&#160;',
    '&#8288;',
    '<br>',
  ],
);
const place: fc.Arbitrary<(written: string) => string> = fc.constantFrom(
  (written) => `Hello ${written} goodbye`,
  (written) => `# Hello\n\n- ${written}\n- goodbye`,
  (written) => `Hello | goodbye\n--- | ---\n${written} | x`,
  (written) => `<details><summary>Hello ${written}</summary>goodbye</details>`,
  (written) => `Hello \`${written}\` goodbye`,
  (written) => `Hello\n\n    ${written}\n\ngoodbye`,
  (written) => `Hello <span title="${written.replace(/"/g, '')}">goodbye</span>`,
  (written) => `Hello ![${written}](https://x.example/a.png) goodbye`,
  (written) => `Hello **${written}** goodbye`,
);
const address = fc.constantFrom('ada@example.org', 'ada.b+c@mail.example.co', 'x_y@sub-domain.example.net');

test('no address is seen on the page however it is disguised, and every other word is', () => {
  fc.assert(
    fc.property(address, fc.infiniteStream(letter), fc.integer({ min: 1, max: 9 }), place, (plain, how, every, put) => {
      const written = [...plain].map((char, i) => (i % every === 0 ? how.next().value(char) : char)).join('');
      const { text } = masked(put(written));
      const page = seen(renderMarkdown(text, { prefix: 't' }));
      expect(page).not.toMatch(anAddress);
      expect(text).not.toMatch(anAddress);
      expect(page).toMatch(/Hello[\s\S]*goodbye/);
    }),
    { numRuns: 300 },
  );
});

test('a text keeps its formatting unless an address is spread over it', () => {
  expect(masked('**Bold**, `code` and @ada')).toEqual({ text: '**Bold**, `code` and @ada', plain: false });
  expect(masked('**Bold**: ada<b title="a < b"></b>@example.org')).toEqual({
    text: 'Bold: [address hidden]',
    plain: true,
  });
});

test.each([
  ['[Write](mailto:ada@example.org) now', 'Write ([address hidden]) now'],
  ['[ada@example.org](mailto:ada@example.org)', '[address hidden]'],
  ['[Here](https://x.example/?to=ada%40example.org "Leave")', 'Here ([address hidden])'],
  ['[Logo](https://x.example/logo@2x.png)', '[Logo](https://x.example/logo@2x.png)'],
])('a link to an address keeps its words and leaves no marks: %s', (text, shown) => {
  expect(masked(text)).toEqual({ text: shown, plain: false });
  expect(maskMarkdown(text, new Map([['ada@example.org', 'ada']])).text).toBe(shown.replace('[address hidden]', 'ada'));
});

test('the last look at the page hides what is put together there', () => {
  const html = renderMarkdown('See ada<b title="a < b"></b>@*example*.org <i title="ada@example.org">now</i>.', {
    prefix: 't',
  });
  expect(html).toBe('<p>See [address hidden]<b title="a < b"></b><em></em> <i title="[address hidden]">now</i>.</p>');
});

test('no blank around an at sign lets an address be copied from the page', () => {
  fc.assert(
    fc.property(address, blank, blank, (plain, before, after) => {
      // A plain blank before the sign and none behind it is how somebody is mentioned.
      fc.pre(after !== '' || !/^(?:[ \n]|<br>)+$/.test(before));
      const { text } = masked(`Hello ${plain.replace('@', `${before}@${after}`)} goodbye`);
      expect(
        seen(renderMarkdown(text, { prefix: 't' })).replace(
          /[\s\u2800\u3164\u115f\u1160]+@|@[\s\u2800\u3164\u115f\u1160]+/g,
          '@',
        ),
      ).not.toMatch(anAddress);
      expect(text).toMatch(/^Hello \[address hidden\] goodbye$/);
    }),
    { numRuns: 300 },
  );
});

test('an address does not come together where others drop a tag that our pages show', () => {
  for (const text of ['ada<who>@example.org', 'ada*<who>*@example.org', '*ada*<who a="b > c">@*example*.org'])
    expect(masked(`Write to ${text}.`).text).not.toContain('example');
});

test('words whose lines break stay lines where their marks are lost', () => {
  expect(masked('one\ntwo ada@*example*.org').text).toMatch(/^one\ntwo /);
});

import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { hostileMarkdown } from '../../../tests/bodies/hostile-markdown.ts';
import { onGithub } from './issue-of-text.ts';
import { plainParagraph } from './plain-paragraph.ts';
import { isShownAsTyped, renderMarkdown } from './render-markdown.ts';
import { type Parent, walk } from './walk.ts';

/** Names and values of everything a browser would see in the HTML. */
function seen(html: string) {
  const tree: Parent = unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] });
  const elements: { tag: string; attributes: [string, unknown][] }[] = [];
  walk(tree, ({ tagName, properties }) => elements.push({ tag: tagName, attributes: Object.entries(properties) }));
  return elements;
}

/** What runs, or loads something of a host that nobody named. */
const active = new Set(
  [
    'img script style iframe frame object embed svg math form button select textarea',
    'base meta link template video audio source picture marquee',
  ].flatMap((names) => names.split(' ')),
);

function expectInert(html: string): void {
  for (const { tag, attributes } of seen(html)) {
    expect(active).not.toContain(tag);
    for (const [name, value] of attributes) {
      expect(name).not.toMatch(/^on|^style$|^srcset$|^srcdoc$|^formaction$|^name$|xlink|^ping$|^background$/i);
      if (name === 'href' || name === 'src') expect(String(value)).toMatch(/^https?:|^#/i);
      if (name === 'id') expect(String(value)).toMatch(/^p-/);
    }
  }
}

describe('as a sanitizer', () => {
  test.each(hostileMarkdown)('it leaves nothing active of %s', (markdown) => {
    expectInert(renderMarkdown(markdown, { prefix: 'p' }));
  });

  test('it leaves nothing active of any mixture of tags, quotes and schemes', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostileMarkdown),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '`',
        '\n',
        '](',
        '<a ',
        'href=',
        'javascript:',
        'data:',
        'on',
        'click=',
        '/>',
        '<!--',
        '-->',
        '<![CDATA[',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) =>
        expectInert(renderMarkdown(pieces.join(''), { prefix: 'p' })),
      ),
      { numRuns: 300 },
    );
  });

  test('a link that leads nowhere on the web keeps its words, and says where it would have led', () => {
    expect(renderMarkdown('[call me](tel:123), [here](/etc/passwd), [there](//evil.example/x)', { prefix: 'p' })).toBe(
      '<p>call me (tel:123), here (/etc/passwd), there (//evil.example/x)</p>',
    );
  });

  test('links are marked as written by others', () => {
    expect(renderMarkdown('[x](https://x.example/)', { prefix: 'p' })).toBe(
      '<p><a href="https://x.example/" rel="nofollow noopener ugc">x</a></p>',
    );
  });
});

describe('as GitHub-flavored Markdown', () => {
  test('tables scroll in themselves and keep their alignment', () => {
    const html = renderMarkdown('| a | b |\n|--:|:-:|\n| 1 | 2 |', { prefix: 'p' });
    expect(html).toContain('<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>');
    expect(html).toContain('<td class="align-right">1</td>');
  });

  test('a table head without words is no head', () => {
    expect(renderMarkdown('| | b |\n|--|--|\n| 1 | 2 |', { prefix: 'p' })).toContain(
      '<tr>\n<td></td>\n<th scope="col">b</th>',
    );
  });

  test('task lists say in words what is done', () => {
    const html = renderMarkdown('- [x] rain\n- [ ] sun', { prefix: 'p' });
    expect(html).toContain('<input type="checkbox" checked disabled aria-label="done"> rain');
    expect(html).toContain('<input type="checkbox" disabled aria-label="not done"> sun');
  });

  test('footnotes of two fields do not meet', () => {
    const text = 'a[^1]\n\n[^1]: note';
    const [one, two] = [renderMarkdown(text, { prefix: 'details' }), renderMarkdown(text, { prefix: 'notes' })];
    expect(one).toContain('href="#details-fn-1"');
    expect(two).toContain('id="notes-fn-1"');
    expect(one).not.toContain('notes-');
  });

  test('text is struck out, addresses become links, code keeps its language', () => {
    expect(renderMarkdown('~~old~~', { prefix: 'p' })).toBe('<p><del>old</del></p>');
    expect(renderMarkdown('see www.x.example', { prefix: 'p' })).toContain('<a href="http://www.x.example"');
    expect(renderMarkdown('```ts\na < b\n```', { prefix: 'p' })).toContain('<code class="language-ts">a &#x3C; b');
  });

  test('headings nest below the page, whatever levels were used', () => {
    const html = renderMarkdown('##### a\n# b\n### c\n###### d\n## e', { prefix: 'p', topHeading: 3 });
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['3', '3', '4', '5', '4']);
  });

  test('an id used twice stays with the first', () => {
    const html = renderMarkdown('<b id="x">1</b> <b id="x">2</b> [to](#x) [none](#y)', { prefix: 'p' });
    expect(html).toBe('<p><b id="p-x">1</b> <b>2</b> <a href="#p-x">to</a> none</p>');
  });
});

describe('mentions', () => {
  const recordOf = (id: number) => (id === 42 ? '/tasks/42/' : undefined);
  const render = (text: string) => renderMarkdown(text, { prefix: 'p', issue: { ...onGithub, recordOf } });

  test('lead to records of this site, and to nothing else where no repository is known', () => {
    expect(render('see #42, (#42) and #43')).toBe(
      '<p>see <a href="/tasks/42/">#42</a>, (<a href="/tasks/42/">#42</a>) and #43</p>',
    );
  });

  test.each(['a#42', '#42a', 'x/#42', '##42', '`#42`', '&#42;', '#4200000000000'])('%s is none', (text) => {
    expect(render(text)).not.toContain('href');
  });

  test('inside a link stay words', () => {
    expect(render('[#42](https://x.example)').match(/<a /g)).toHaveLength(1);
  });
});

describe('as a part of a page', () => {
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off' },
  });
  const isValid = async (markdown: string) => {
    const report = await checker.validateString(`<div>${renderMarkdown(markdown, { prefix: 'p' })}</div>`);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  };

  test.each(hostileMarkdown)('it is valid HTML for %s', isValid);

  test('it is valid HTML for any nesting of tags', async () => {
    const names = [
      'b',
      'p',
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'caption',
      'details',
      'summary',
      'dl',
      'dt',
      'h1',
      'pre',
      'del',
      'ruby',
      'rt',
      'mark',
      'picture',
      'video src="https://x.example/v"',
    ];
    const tags = [...names, 'a href="https://x.example"'].flatMap((name) => [`<${name}>`, `</${name.split(' ')[0]}>`]);
    const piece = fc.constantFrom(...hostileMarkdown, ...tags, '\n', '\n\n', '- ', '# ', 'x', '| a |\n|--|\n');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), (pieces) => isValid(pieces.join(''))),
      { numRuns: 200 },
    );
  });

  test('a plain sentence needs no Markdown, and comes out the same', () => {
    const sentence = fc.stringMatching(/^[A-Za-zé][\p{L}\d ,.;:?!'"’()%-]{0,40}$/u);
    fc.assert(
      fc.property(sentence, (text) => {
        // A heading in front keeps the short way from being taken.
        if (plainParagraph(text) !== undefined)
          expect(renderMarkdown(`${text}\n\n***`, { prefix: 'p' })).toBe(`${plainParagraph(text)}\n<hr>`);
      }),
      { numRuns: 300 },
    );
  });

  test('reading tags changes nothing where there are none', () => {
    const word = fc.constantFrom(
      'a',
      '# ',
      '- ',
      '1. ',
      '> ',
      '**',
      '_',
      '`',
      '~~s~~',
      '[x](https://x.example)',
      '![i](https://x.example/i.png)',
      '| a |\n|---|\n',
      '\n',
      '\n\n',
      '    ',
      '[^1]',
      '[^1]: n',
      '&amp;',
      '- [ ] ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = `${words.join('')}\n\n***`;
        // The reader of tags drops a blank line at the start of a block of code.
        const spaceless = (html: string) =>
          html.replaceAll('=""', '').replace(/(?<=<pre[^>]*><code[^>]*>)\n+|\s+(?=<|$)|^\s+/g, '');
        expect(spaceless(renderMarkdown(text, { prefix: 'p' }))).toBe(
          spaceless(renderMarkdown(`<!-- -->\n\n${text}`, { prefix: 'p' })),
        );
      }),
      { numRuns: 300, examples: [[['`', '`', '`']]] },
    );
  });
});

test.each([
  ['quotes in quotes', '>'.repeat(60_000)],
  ['tags in tags', '<b>'.repeat(16_000)],
  ['details in details', '<details>\n\n'.repeat(5000)],
  ['marks that never match', '*_'.repeat(30_000)],
])('%s deeper than the parser can follow are shown as they were typed', (_what, text) => {
  const html = renderMarkdown(text, { prefix: 'x' });
  expect(html.startsWith('<pre>')).toBe(true);
  expect(html.replace('<pre>', '').replace('</pre>', '')).not.toMatch(/[<>]/);
});

describe('a text that would become more than ten times its size is shown as it was typed', () => {
  test.each([
    ['rows filled up to a wide head', `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|b\n'.repeat(500)}`],
    ['one long address named again and again', `[a]: https://x.example/${'u'.repeat(5000)}\n\n${'[a] '.repeat(500)}`],
    ['pictures of one long address', `[a]: https://x.example/${'u'.repeat(5000)}\n\n${'![a] '.repeat(500)}`],
  ])('%s', (_what, text) => {
    expect(renderMarkdown(text, { prefix: 'x' }).startsWith('<pre>')).toBe(true);
    expect(isShownAsTyped(text)).toBe(true);
  });
});

test('a text that does not end within its time is shown as it was typed, and told the same', () => {
  const text = '[a] '.repeat(3000);
  const never = () => undefined;
  expect(renderMarkdown(text, { prefix: 'x', within: never })).toBe(`<pre>${text}</pre>`);
  expect(isShownAsTyped(text, never)).toBe(true);
});

test.each([
  ['a long log', `\`\`\`\n${'2026-01-01T00:00:00Z [info] (a:b) {"x":1}\n'.repeat(1400)}\`\`\``],
  ['a table of five hundred rows', `| a | b | c |\n|---|---|---|\n${'| one | two | three |\n'.repeat(500)}`],
  ['a list of a thousand things', '- [x] a thing that was done\n'.repeat(1000)],
])('%s is no such text', (_what, text) => {
  expect(isShownAsTyped(text)).toBe(false);
});

test('marks in any order become no more than ten times their size', () => {
  const piece = fc.constantFrom('[', ']', '(', '*', '_', '`', '|', '>', '<b>', '- ', '\n', '\n\n', 'a', '&', '#', '!');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 600, maxLength: 2000 }), (pieces) => {
      const text = pieces.join('');
      const html = renderMarkdown(text, { prefix: 'x' });
      expect(html.length).toBeLessThan(10 * text.length + 16_001);
    }),
    { numRuns: 15 },
  );
});

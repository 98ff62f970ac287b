import fc from 'fast-check';
import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { shortHtml } from './short-html.ts';

/** What a browser makes of a page. */
function read(html: string): unknown {
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: html } as never] };
  return plain(unified().use(rehypeRaw).runSync(root));
}
const plain = (node: Nodes): unknown => ({
  ...node,
  position: undefined,
  ...('children' in node && { children: node.children.map(plain) }),
});

const page = (body: string) =>
  `<html lang="en"><head><meta charset="utf-8"><title>A "b"</title></head><body><a class="skip" href="#main">Skip</a>${body}</body></html>`;

test('quotes and ends that nobody needs are left out', () => {
  const list = '<ul class="rows"><li data-row><a href="/tasks/1/">One</a></li><li>Two</li></ul>';
  const facts = '<dl><div><dt>Status</dt><dd class="a b">done</dd></div></dl>';
  expect(shortHtml(page(list + facts))).toBe(
    '<html lang=en><meta charset=utf-8><title>A "b"</title><a class=skip href=#main>Skip</a>' +
      '<ul class=rows><li data-row><a href=/tasks/1/>One</a><li>Two</ul><dl><div><dt>Status<dd class="a b">done</dd></div></dl>',
  );
});

test.each([
  ['a value before a slash', '<input value="x"/><img alt="a" src="/p/"/>'],
  [
    'values with signs that need quotes',
    '<a href="/?q=1" title="it&#39;s `so`" data-a="a b" data-b="" data-c="a>b">x</a>',
  ],
  ['a value that looks like tags', '<b title="</li><li><i class=&quot;x&quot;>">x</b><ul><li>1</li><li>2</li></ul>'],
  ['text that looks like an attribute', '<p>class="a" &lt;b id="c"&gt;</p><code>x="y"</code>'],
  [
    'code as it was typed',
    '<pre class="c"><b class="d">x="y"</b>\n</li></pre><textarea name="t"><a href="x"></textarea>',
  ],
  ['scripts and styles', '<script type="a/b">{"a":"<\\/li><li b=\\"c\\">"}</script><style>a[b="c"]{}</style>'],
  [
    'lists with words and blanks between',
    '<ul><li>1</li> <li>2</li>\n</ul><ol><li><p>a</p></li><li><ul><li>b</li></ul></li></ol>',
  ],
  [
    'a table',
    '<table class="t"><thead><tr><th scope="col">a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  ],
  ['drawings', '<svg viewBox="0 0 1 1"><line x1="100%" y1="50%"></line><circle r="1"/></svg>'],
])('a browser reads the same page: %s', (_, body) => {
  const short = shortHtml(page(body));
  expect(read(short)).toEqual(read(page(body)));
  expect(short.length).toBeLessThan(page(body).length);
});

test('a browser reads the same page, whatever values and texts are in it', () => {
  const sign = fc.constantFrom(..."ab/=>'` \n-", '</li>', '<li>', '&#34;', 'x="y"', '/>', '<a b="c">');
  const words = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
  const value = words.map((text) => text.replaceAll('"', '&#34;'));
  const text = words.map((written) => written.replaceAll('<', '&lt;'));
  fc.assert(
    fc.property(fc.array(fc.tuple(value, text), { maxLength: 5 }), (rows) => {
      const body = `<ul>${rows.map(([href, said]) => `<li><a href="${href}" id="${href}">${said}</a></li>`).join('')}</ul>`;
      expect(read(shortHtml(page(body)))).toEqual(read(page(body)));
    }),
  );
});

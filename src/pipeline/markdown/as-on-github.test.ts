import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withEmoji } from './emoji-codes.ts';
import { renderMarkdown } from './render-markdown.ts';

const render = (text: string) => renderMarkdown(text, { prefix: 'p' });

describe('lines break as they do in an issue', () => {
  test.each([
    [
      'Roses are red\nViolets are blue\nSugar is sweet',
      '<p>Roses are red<br>\nViolets are blue<br>\nSugar is sweet</p>',
    ],
    ['one\r\ntwo\rthree', '<p>one<br>\ntwo<br>\nthree</p>'],
    ['one  \ntwo\\\nthree', '<p>one<br>\ntwo<br>\nthree</p>'],
    ['- one\n  two', '<ul>\n<li>one<br>\ntwo</li>\n</ul>'],
    ['> one\n> two', '<blockquote>\n<p>one<br>\ntwo</p>\n</blockquote>'],
    ['**one\ntwo**\n*three*', '<p><strong>one<br>\ntwo</strong><br>\n<em>three</em></p>'],
    ['one\ntwo\n===', '<h3>one<br>\ntwo</h3>'],
    ['one\n\ntwo\n', '<p>one</p>\n<p>two</p>'],
    ['one `two\nthree` four', '<p>one <code>two three</code> four</p>'],
    ['    one\n    two', '<pre tabindex="0"><code>one\ntwo\n</code></pre>'],
    ['one <code>two\nthree</code>', '<p>one <code>two\nthree</code></p>'],
    ['<div>\none\ntwo\n</div>', '<div>\none\ntwo\n</div>'],
  ])('%j', (text, html) => {
    expect(render(text)).toBe(html);
  });
});

describe('alerts', () => {
  const alert = (kind: string, inside: string) =>
    `<div class="alert alert-${kind.toLowerCase()}" role="note">\n<p class="alert-title"><strong>${kind}</strong></p>\n${inside}\n</div>`;

  test.each([
    ['> [!WARNING]\n> Do not unplug.', alert('Warning', '<p>Do not unplug.</p>')],
    ['> [!note]\n> a\n> b', alert('Note', '<p>a<br>\nb</p>')],
    ['> [!Tip]  \n> a', alert('Tip', '<p>a</p>')],
    ['> [!IMPORTANT]\n>\n> a', alert('Important', '<p>a</p>')],
    ['> [!CAUTION]\r\n> - a', alert('Caution', '<ul>\n<li>a</li>\n</ul>')],
    ['> [!NOTE]\n> **a** b', alert('Note', '<p><strong>a</strong> b</p>')],
    ['> [!NOTE]\n> :tada:', alert('Note', '<p>🎉</p>')],
    [
      '<details>\n\n> [!NOTE]\n> a\n\n</details>',
      `<details><summary>Details</summary>\n${alert('Note', '<p>a</p>')}\n</details>`,
    ],
  ])('%j is one', (text, html) => {
    expect(render(text)).toBe(html);
  });

  test.each([
    '> [!NOTE] a',
    '> [!NOTE]',
    '> [!NOTES]\n> a',
    '> [! NOTE]\n> a',
    '> a\n> [!NOTE]\n> b',
    '> [!NOTE]**a**\n> b',
    '> > [!NOTE]\n> > a',
    '- > [!NOTE]\n  > a',
    '[!NOTE]\na',
    '> \\[!NOTE]\n> a',
    '> `[!NOTE]`\n> a',
    '    > [!NOTE]\n    > a',
  ])('%j is none, and keeps its words', (text) => {
    expect(render(text)).not.toContain('alert');
    expect(render(text)).toMatch(/\[! ?NOTES?\]/);
  });
});

describe('emoji', () => {
  test.each([
    [
      'Released :tada: :rocket: thanks :+1: but 10:30:45 and a:b:c stay, `:tada:` too',
      '<p>Released 🎉 🚀 thanks 👍 but 10:30:45 and a:b:c stay, <code>:tada:</code> too</p>',
    ],
    ['a :tada:', '<p>a 🎉</p>'],
    [':tada::rocket:, (:white_check_mark:), **:-1:**', '<p>🎉🚀, (✅), <strong>👎</strong></p>'],
    ['Done:tada: 完成:tada:', '<p>Done🎉 完成🎉</p>'],
    [
      ':octocat: :nobody_knows: :constructor: ::x:: std::x::y 00:ab:cd',
      '<p>:octocat: :nobody_knows: :constructor: ::x:: std::x::y 00:ab:cd</p>',
    ],
    ['<code>:tada:</code> <kbd>:tada:</kbd>', '<p><code>:tada:</code> <kbd>🎉</kbd></p>'],
    ['```\n:tada:\n```', '<pre tabindex="0"><code>:tada:\n</code></pre>'],
    [
      '# :tada:\n\n| :x: |\n|--|',
      '<h3>🎉</h3>\n<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>\n' +
        '<thead>\n<tr>\n<th scope="col">❌</th>\n</tr>\n</thead>\n</table></div>',
    ],
    [
      'https://x.example/:tada:/',
      '<p><a href="https://x.example/:tada:/" rel="nofollow noopener ugc">https://x.example/:tada:/</a></p>',
    ],
  ])('%j', (text, html) => {
    expect(render(text)).toBe(html);
  });

  test('a text without two colons is as it was', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(':', ''));
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(withEmoji(`${a}:${b}`)).toBe(`${a}:${b}`);
      }),
    );
  });

  test('reading a text for codes once more changes nothing', () => {
    const piece = fc.constantFrom(':', ':tada:', 'a', '1', ' ', ':x:', ':octocat:', '_', '+1');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = withEmoji(pieces.join(''));
        expect(withEmoji(once)).toBe(once);
      }),
    );
  });
});

test.each([
  ['Set the <title> of the page.\n\nThen go on.', '<p>Set the &#x3C;title> of the page.</p>\n<p>Then go on.</p>'],
  ['<script>alert(1)</script>\n\nMore', '&#x3C;script>alert(1)&#x3C;/script>\n<p>More</p>'],
  ['a <textarea>b</textarea> c', '<p>a &#x3C;textarea>b&#x3C;/textarea> c</p>'],
  ['<div>\n<style>\nb\n</style>\n</div>', '<div>\n&#x3C;style>\nb\n&#x3C;/style>\n</div>'],
  ['a <plaintext> b\n\nc', '<p>a &#x3C;plaintext> b</p>\n<p>c</p>'],
])('tags that would swallow what follows are shown: %j', (text, html) => {
  expect(render(text)).toBe(html);
});

test('a text without line ends, colons, quotes and tags is read as Markdown alone says', () => {
  const sentence = fc.stringMatching(/^[A-Za-z][A-Za-z *_[\]().-]{0,40}$/);
  fc.assert(
    fc.property(sentence, (text) => {
      expect(render(text)).not.toMatch(/<br>|class="alert|[\u{1f300}-\u{1faff}]/u);
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

const pictureHosts = ['github.com', '*.githubusercontent.com', 'pictures.example'];
const render = (markdown: string) => renderMarkdown(markdown, { prefix: 'p', pictureHosts });
const paragraph = (markdown: string) => /^<p>(.*)<\/p>$/s.exec(render(markdown))?.[1];
const link = (address: string, words: string) => `<a href="${address}" rel="nofollow noopener ugc">${words}</a>`;

describe('a picture of a known host', () => {
  test.each([
    'https://github.com/user-attachments/assets/0a1b',
    'https://raw.githubusercontent.com/ada/site/main/a.png',
    'https://private-user-images.githubusercontent.com/1/2.png?jwt=x',
    'https://pictures.example/a.png',
    'https://Pictures.Example:443/a.png',
    'https:\\\\pictures.example\\a.png',
    'https:pictures.example/a.png',
  ])('%s is shown', (address) => {
    expect(render(`<img src="${address}" alt="x">`)).toMatch(/^<img src="[^"]+" alt="x" loading="lazy" /);
  });

  test('comes late, keeps its place and tells nobody which page it was seen on', () => {
    expect(render('<img src="https://pictures.example/a.png" width="640" height="480">')).toBe(
      '<img src="https://pictures.example/a.png" width="640" height="480" alt="" loading="lazy" referrerpolicy="no-referrer">',
    );
  });
});

describe('a picture of any other place is a link that says what it is and where it leads', () => {
  test.each([
    ['another host', 'https://evil.example/a.png', 'evil.example'],
    ['a host that begins like a known one', 'https://github.com.evil.example/a.png', 'github.com.evil.example'],
    ['a host that ends like a known one', 'https://evilgithubusercontent.com/a.png', 'evilgithubusercontent.com'],
    ['the host that a wildcard stands below', 'https://githubusercontent.com/a.png', 'githubusercontent.com'],
    ['a host below a known one', 'https://cdn.pictures.example/a.png', 'cdn.pictures.example'],
    ['a known host with a dot behind it', 'https://pictures.example./a.png', 'pictures.example.'],
    ['letters that look alike', 'https://g\u0456thub.com/a.png', 'xn--gthub-n2e.com'],
    ['a user that is called like a host', 'https://github.com:x@evil/a.png', 'evil'],
    ['another port', 'https://pictures.example:8443/a.png', 'pictures.example:8443'],
    ['no encryption', 'http://pictures.example/a.png', 'pictures.example'],
    ['a known host in the path', 'https://evil.example/https://github.com/a.png', 'evil.example'],
  ])('%s', (_, address, host) => {
    const html = render(`<img src="${address}" alt="a cat">`);
    expect(html).not.toContain('<img');
    expect(html).toContain(`>Picture: a cat (${host})</a>`);
  });

  test.each([
    'https://github.com@evil.example/a.png',
    'https://ada:x@github.com/a.png',
    'https://evil.example\\@github.com/a.png',
    'https://evil.example?@github.com/a.png',
    'https://evil.example#@github.com/a.png',
    'https:\t//evil.example/a.png',
    'https://github.com%2eevil.example/a.png',
  ])('%j is not shown, however it is read', (address) => {
    expect(render(`<img src="${address}" alt="a cat">`)).not.toContain('<img');
  });

  test('with words and without', () => {
    expect(paragraph('See ![a cat](https://evil.example/a.png) and ![](https://evil.example/b.png).')).toBe(
      `See ${link('https://evil.example/a.png', 'Picture: a cat (evil.example)')} and ${link(
        'https://evil.example/b.png',
        'Picture (evil.example)',
      )}.`,
    );
  });

  test('without any host, all pictures are links', () => {
    expect(renderMarkdown('![a](https://github.com/a.png)', { prefix: 'p' })).toContain('Picture: a (github.com)');
  });

  test('in a link, its words lead where the link led, and the picture is a link beside it', () => {
    const outer = (words: string) => `<a href="https://ci.example/" rel="nofollow noopener ugc">${words}</a>`;
    expect(paragraph('[![passing](https://badge.example/b.svg)](https://ci.example/)')).toBe(
      `${outer('passing')} ${link('https://badge.example/b.svg', 'Picture: passing (badge.example)')}`,
    );
    expect(paragraph('[see **![a](https://x.example/a.svg)**](https://ci.example/)')).toBe(
      `${outer('see <strong>a</strong>')} ${link('https://x.example/a.svg', 'Picture: a (x.example)')}`,
    );
    expect(paragraph('[![a](https://github.com/a.png)](https://ci.example/)')).toMatch(/^<a [^>]+><img [^>]+><\/a>$/);
    expect(paragraph('[![](https://badge.example/b.svg)](https://ci.example/)')).toBe(
      `${outer('https://ci.example/')} ${link('https://badge.example/b.svg', 'Picture (badge.example)')}`,
    );
  });

  test('a heading of nothing but a picture has its words', () => {
    expect(render('# ![a](https://x.example/a.png)')).toMatch(/^<h3><a [^>]+>Picture: a \(x\.example\)<\/a><\/h3>$/);
  });

  test.each(['data:image/png;base64,AAAA', 'javascript:x'])(
    'what no page may load keeps its words only: %s',
    (address) => {
      expect(paragraph(`![a cat](${address})`)).toBe('a cat');
    },
  );

  test.each(['a.png', '/a.png', '//evil.example/a.png', 'https://'])(
    'what leads nowhere on the web keeps its words, and says where it would have led: %s',
    (address) => {
      expect(paragraph(`![a cat](${address})`)).toBe(`a cat (${address})`);
    },
  );
});

import { expect, test } from 'vitest';
import type { IssueOfText } from './issue-of-text.ts';
import { renderMarkdown } from './render-markdown.ts';

const issue: IssueOfText = {
  server: 'https://github.com',
  repository: { owner: 'octo', name: 'records' },
  number: 501,
};
const render = (text: string, from?: IssueOfText) =>
  renderMarkdown(text, { prefix: 'p', pictureHosts: ['github.com'], ...(from ? { issue: from } : {}) });
const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
const words = (html: string) => html.replace(/<[^>]*>/g, '').trim();

test.each([
  ['<video src="https://x.example/a.mp4" controls></video>', ['https://x.example/a.mp4']],
  ['Here: <audio src="https://x.example/a.mp3" controls></audio>', ['https://x.example/a.mp3']],
  [
    '<video><source src="https://x.example/a.webm"><source src="https://x.example/a.mp4"></video>',
    ['https://x.example/a.webm', 'https://x.example/a.mp4'],
  ],
  ['<iframe src="https://x.example/e/1"></iframe>', ['https://x.example/e/1']],
  ['<iframe src="https://x.example/e/1">\n\nWhat follows stays.', ['https://x.example/e/1']],
  ['<embed src="https://x.example/a.pdf">', ['https://x.example/a.pdf']],
  ['<object data="https://x.example/a.svg">words</object>', ['https://x.example/a.svg']],
  [
    '<picture><source srcset="https://x.example/a.png 2x, https://x.example/b.png"></picture>',
    ['https://x.example/a.png'],
  ],
  ['<map><area href="https://x.example/area" alt="here"></map>', ['https://x.example/area']],
  ['[](https://x.example/a) <a href="https://x.example/b"></a>', ['https://x.example/a', 'https://x.example/b']],
  ['<video src="/octo/records/a.mp4"></video>', ['https://github.com/octo/records/a.mp4']],
  ['https://github.com/user-attachments/assets/aaaa-bbbb', ['https://github.com/user-attachments/assets/aaaa-bbbb']],
])('%s leaves its address as a link', (text, addresses) => {
  expect(hrefs(render(text, issue))).toEqual(addresses);
});

test('what stands in or behind a player stays', () => {
  expect(words(render('<object data="https://x.example/a.svg">words</object>'))).toBe('https://x.example/a.svg words');
  expect(words(render('<iframe src="https://x.example/e/1">\n\nWhat follows stays.'))).toContain('What follows stays.');
});

test.each([
  '<video></video>x',
  '<video src=""></video>x',
  '<video src="javascript:alert(1)"></video>x',
  '<embed src="data:a,b">x',
])('%s has no address to keep', (text) => {
  expect(render(text)).not.toContain('<a ');
  expect(words(render(text))).toBe('x');
});

test.each([
  ['[a](../blob/main/docs/guide.md)', 'https://github.com/octo/records/blob/main/docs/guide.md'],
  ['[a](/octo/records/wiki)', 'https://github.com/octo/records/wiki'],
  ['[a](docs/x.md)', 'https://github.com/octo/records/issues/docs/x.md'],
  ['[a](//x.example/b)', 'https://x.example/b'],
  ['[a](?q=1)', 'https://github.com/octo/records/issues/501?q=1'],
  ['[a]\n\n[a]: ../wiki', 'https://github.com/octo/records/wiki'],
  ['<a href="../wiki">a</a>', 'https://github.com/octo/records/wiki'],
])('%j leads where it leads in the issue', (text, address) => {
  expect(hrefs(render(text, issue))).toEqual([address]);
});

test('a picture of the repository is shown, and a place in the text stays one', () => {
  expect(render('![shot](/octo/records/raw/main/shot.png)', issue)).toContain(
    '<img src="https://github.com/octo/records/raw/main/shot.png" alt="shot"',
  );
  expect(render('<b id="x">1</b> [to](#x)', issue)).toContain('<a href="#p-x">to</a>');
});

test('where no repository is known, the address stands beside the words', () => {
  expect(render('See [the guide](../blob/main/a.md), ![shot](a.png) and ![](b.png)')).toBe(
    '<p>See the guide (../blob/main/a.md), shot (a.png) and (b.png)</p>',
  );
});

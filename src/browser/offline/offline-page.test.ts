import { expect, test } from 'vitest';
import { offlinePage } from './offline-page.ts';

const frame =
  '<title>First · Site</title><nav><a href=/x/ aria-current=true>All</a></nav><main id=main><h1>First</h1></main><footer>Foot</footer>';

test('a page that is not kept is answered with what is, in the frame of a page that is', () => {
  const page = offlinePage(frame, [{ page: '/experience/s01/', title: 'First' }]);
  expect(page).toContain('<title>You are offline</title>');
  expect(page).toContain('<li><a href="/experience/s01/"><bdi>First</bdi></a></li>');
  expect(page).toMatch(/^<title>.*<nav><a href=\/x\/>All<\/a><\/nav><main .*<\/main><footer>Foot<\/footer>$/s);
  expect(page).not.toContain('<h1>First');
});

test('a title is text and nothing else', () => {
  const page = offlinePage(frame, [{ page: '/"x', title: '<img src=x onerror=alert(1)> & $& "quoted"' }]);
  expect(page).toContain('<bdi>&#60;img src=x onerror=alert(1)&#62; &#38; $&#38; &#34;quoted&#34;</bdi>');
  expect(page).toContain('href="/&#34;x"');
});

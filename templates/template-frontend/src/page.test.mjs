import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from './page.mjs';

test('the page counts the records and obeys no text', () => {
  const collections = { tasks: { about: '<b>Work</b>', page: 'https://example.org/tasks/', total: 3 } };
  const html = page({ title: 'A & B', collections });
  assert.match(html, /<h1>A &amp; B<\/h1>/);
  assert.match(html, /<a href="https:\/\/example.org\/tasks\/">3<\/a> &lt;b&gt;Work/);
});

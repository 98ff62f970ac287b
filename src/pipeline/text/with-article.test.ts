import { expect, test } from 'vitest';
import { withArticle } from './with-article.ts';

test.each([
  'a task',
  'an event',
  'a user',
  'an order',
  'an update',
  'a job',
  'an x',
  'a u',
  'an f grade',
  'a u2 concert',
  'an hour',
  'a house',
])('people say "%s"', (spoken) => {
  expect(withArticle(spoken.replace(/^an? /, ''))).toBe(spoken);
});

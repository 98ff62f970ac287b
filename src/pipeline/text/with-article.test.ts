import { expect, test } from 'vitest';
import { withArticle } from './with-article.ts';

test.each(['a task', 'an event', 'a user', 'an order', 'an update', 'a job'])('people say "%s"', (spoken) => {
  expect(withArticle(spoken.split(' ')[1] ?? '')).toBe(spoken);
});

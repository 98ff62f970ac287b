import { expect, test } from 'vitest';
import { issueAt } from './issue-at.ts';

const servers = ['https://git.corp.example', 'https://github.com'];

test.each(['https://github.com/a/b.c/issues/7', 'https://github.com/a/b.c/pull/7#issuecomment-1'])(
  '%s is an issue',
  (url) => {
    const issue = { server: 'https://github.com', repository: { owner: 'a', name: 'b.c' }, number: 7 };
    expect(issueAt(url, servers)).toEqual(issue);
  },
);

test('an issue of another server of ours is one too', () => {
  expect(issueAt('https://git.corp.example/a/b/issues/7', servers)).toMatchObject({
    server: 'https://git.corp.example',
  });
});

test.each([
  null,
  '',
  '/a/b/issues/7',
  'https://evil.example/a/b/issues/7',
  'https://github.com.evil.example/a/b/issues/7',
  'https://github.com/a/b/issues/',
  'https://github.com/a/b/issues/7a',
  'https://github.com/a/b',
])('%j is none', (url) => {
  expect(issueAt(url, servers)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

test('an empty variable is an absent one, as Actions sets it for a missing repository variable', () => {
  const { LEDGERLINE_DATA_HUB, BASE_PATH, SITE_URL } = readEnvironment({
    LEDGERLINE_DATA_HUB: '',
    BASE_PATH: '',
    SITE_URL: '',
  });
  expect([LEDGERLINE_DATA_HUB, BASE_PATH, SITE_URL]).toEqual([undefined, '/', 'http://localhost:4321']);
});

test.each([
  ['repo', '/repo'],
  ['/repo/', '/repo'],
  ['/', '/'],
  ['a//b', '/a/b'],
])('the base path %j means %j', (written, meant) => {
  expect(readEnvironment({ BASE_PATH: written }).BASE_PATH).toBe(meant);
});

test('a wrong variable is named with what it should be', () => {
  expect(() =>
    readEnvironment({ SITE_URL: 'javascript:alert(1)', LEDGERLINE_ISSUES_DB: 'just-a-name' }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[Error: The environment is wrong: LEDGERLINE_ISSUES_DB should be owner/repository; SITE_URL should be an http(s) address.]`,
  );
});

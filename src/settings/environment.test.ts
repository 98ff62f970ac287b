import { expect, test } from 'vitest';
import { mistypedVariables, readEnvironment } from './environment.ts';

test('a blank variable is an absent one, as Actions sets it for a missing repository variable', () => {
  const names = ['LEDGERLINE_DATA_HUB', 'BASE_PATH', 'SITE_URL', 'GITHUB_SERVER_URL', 'GITHUB_TOKEN'];
  for (const blank of ['', '  '])
    expect(readEnvironment(Object.fromEntries(names.map((name) => [name, blank])))).toEqual(readEnvironment({}));
});

test.each([
  ['repo', '/repo'],
  ['/repo/', '/repo'],
  ['/', '/'],
  ['a//b', '/a/b'],
])('the base path %j means %j', (written, meant) => {
  expect(readEnvironment({ BASE_PATH: written }).BASE_PATH).toBe(meant);
});

test.each([
  ['GITHUB_SERVER_URL', 'https://github.com'],
  ['GITHUB_API_URL', 'https://ghe.example/api/v3'],
  ['GITHUB_GRAPHQL_URL', 'https://ghe.example/api/graphql'],
  ['SITE_URL', 'https://ada.github.io'],
] as const)('slashes at the end of %s change nothing', (name, address) => {
  for (const end of ['', '/', '///', '/ '])
    expect(readEnvironment({ [name]: `${address}${end}` })).toEqual(readEnvironment({ [name]: address }));
  expect(readEnvironment({ [name]: address })[name]).toBe(address);
});

test('without a word about GitHub it is the public one', () => {
  expect(readEnvironment({})).toMatchObject({
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
  });
});

test('every wrong variable is named with what it should be', () => {
  const wrong = { SITE_URL: 'javascript:alert(1)', LEDGERLINE_ISSUES_DB: 'just-a-name', GITHUB_API_URL: 'api' };
  expect(() => readEnvironment(wrong)).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: The variable GITHUB_API_URL should be an http(s) address. The variable LEDGERLINE_ISSUES_DB should be owner/repository. The variable SITE_URL should be an http(s) address.]`,
  );
  expect(() => readEnvironment({ LEDGERLINE_DATA_HUB: 'a/b c' })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: The variable LEDGERLINE_DATA_HUB should be owner/repo[/folder][@ref], or a folder such as ./data-hub.]`,
  );
});

test('a variable that looks like a slip of one of ours is remarked upon, others are somebody else’s', () => {
  const variables = { LEDGERLINE_DATAHUB: 'x', LEDGERLINE_ISSUE_DB: 'x', LEDGERLINE_CACHE: 'x', LEDGERLINE_PORT: 'x' };
  expect(mistypedVariables({ ...variables, ISSUES_DB: 'x' })).toMatchInlineSnapshot(`
    [
      "Nothing reads the variable LEDGERLINE_DATAHUB: did you mean LEDGERLINE_DATA_HUB?",
      "Nothing reads the variable LEDGERLINE_ISSUE_DB: did you mean LEDGERLINE_ISSUES_DB?",
      "Nothing reads the variable LEDGERLINE_PORT; /docs/reference/configuration/ lists those that are read.",
    ]
  `);
});

import { expect, test } from 'vitest';
import { mistypedVariables, readEnvironment } from './environment.ts';
import { SettingsError } from './settings-error.ts';

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
    `[SettingsError: The variable GITHUB_API_URL should be an http(s) address. The variable LEDGERLINE_ISSUES_DB should be owner/repository, or none. The variable SITE_URL should be an http(s) address.]`,
  );
  expect(() => readEnvironment({ LEDGERLINE_DATA_HUB: 'a/b c' })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: The variable LEDGERLINE_DATA_HUB should be owner/repo[/folder][@ref], or a folder such as ./data-hub.]`,
  );
});

const tokens = ['GITHUB_TOKEN', 'GH_TOKEN'] as const;
const odd = [
  '\n',
  '\r',
  '\r\nX-Evil: 1',
  '\0',
  ' ',
  '\t',
  '\x1b[31m',
  '\x7f',
  '\x85',
  '\u00a0',
  'ä',
  '\u202e',
  '\ufeff',
  '😀',
  '\ud800',
];

test.each(tokens)('%s with a character that no header takes is refused and not repeated', (name) => {
  for (const character of odd)
    expect(() => readEnvironment({ [name]: `ghp_SECRET${character}SECRET` })).toThrow(
      new SettingsError(
        `The variable ${name} holds a blank, a line break or another character that no token has.`,
        'Set it as it should be, or unset it; see /docs/reference/configuration/.',
      ),
    );
  for (const end of ['\0', '\x1b', '\x7f', '\x85', '\u200b'])
    expect(() => readEnvironment({ [name]: `ghp_SECRET${end}` })).toThrow(SettingsError);
});

test.each(tokens)('blanks and line breaks around %s, as a copy or a file leaves them, are no part of it', (name) => {
  for (const end of ['\n', '\r\n', ' ', '\t', '\n\n'])
    expect(readEnvironment({ [name]: `${end}ghp_x${end}` })[name]).toBe('ghp_x');
});

const addresses = ['GITHUB_API_URL', 'GITHUB_GRAPHQL_URL', 'GITHUB_SERVER_URL', 'SITE_URL'] as const;

test.each(addresses)('a user name or password in %s is refused and not repeated', (name) => {
  for (const user of ['ada:SECRET', 'SECRET', ':SECRET', 'ada%0a:SECRET']) {
    const reading = () => readEnvironment({ [name]: `https://${user}@ghe.example/api` });
    expect(reading).toThrow(`The variable ${name} should hold no user name and no password.`);
    expect(reading).not.toThrow('SECRET');
  }
});

test.each(['GITHUB_API_URL', 'GITHUB_GRAPHQL_URL'])(
  '%s is sent the token, so it is encrypted or stays on the machine',
  (name) => {
    for (const far of [
      'http://api.github.com',
      'HTTP://ghe.example',
      'http://10.0.0.1',
      'http://localhost.evil.example',
      'http://127.evil.example',
      'http://0.0.0.0',
      'http://[::2]',
    ])
      expect(() => readEnvironment({ [name]: far })).toThrow(`The variable ${name} should begin with https://.`);
    for (const near of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'https://ghe.example'])
      expect(readEnvironment({ [name]: near })).toMatchObject({ [name]: near });
  },
);

test.each(addresses)('%s with a line break or a blank inside is no address', (name) => {
  for (const odd of [
    'ht\ntp://ghe.example',
    'https://ghe\t.example',
    'https://ghe.example/a b',
    'https://ghe.example/\0x',
  ])
    expect(() => readEnvironment({ [name]: odd })).toThrow(`The variable ${name} should be an http(s) address.`);
});

test('what is only linked to may be plain http', () => {
  const plain = { GITHUB_SERVER_URL: 'http://ghe.example', SITE_URL: 'http://intranet.example' };
  expect(readEnvironment(plain)).toMatchObject(plain);
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

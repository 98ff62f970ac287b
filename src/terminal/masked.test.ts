import { expect, test } from 'vitest';
import { secretsOf } from '../settings/environment.ts';
import { masked } from './masked.ts';

test.each([
  ['Headers.append: "token s3cret/+value" is invalid', 'Headers.append: "token ***" is invalid'],
  ['at https://x.example/?t=s3cret%2F%2Bvalue', 'at https://x.example/?t=***'],
  [`ghp_${'a'.repeat(36)} and github_pat_${'B1_'.repeat(20)}`, '*** and ***'],
  ['connect http://ada:pass@proxy.example:3128', 'connect http://***@proxy.example:3128'],
  ['ada@example.com wrote to https://x.example/@ada', 'ada@example.com wrote to https://x.example/@ada'],
])('%j is printed as %j', (text, shown) => {
  expect(masked(text, ['s3cret/+value'])).toBe(shown);
});

test('secrets are what variables named for one hold, and the parts of those that cannot be used', () => {
  const variables = {
    GITHUB_TOKEN: ' ghp_first\nghp_second ',
    AI_API_KEY: 'sk-12345678',
    GH_TOKEN: 'short',
    HOME: '/home/somebody',
    NPM_TOKEN: undefined,
  };
  expect(secretsOf(variables)).toEqual(
    ['ghp_second', 'ghp_first', 'sk-12345678'].toSorted((a, b) => b.length - a.length),
  );
});

import { expect, test } from 'vitest';
import { gatesFileSchema } from '../../content-schema/gates/gates-file.ts';
import type { CheckFacts } from './amount-to.ts';
import { type ClosingPull, gatesFileOf } from './gates-file-of.ts';

const check = (other: Partial<CheckFacts> = {}): CheckFacts => ({
  ...{ name: 'test', status: 'completed', conclusion: 'success', url: null, workflow: 'CI' },
  updatedAt: '2026-11-01T10:00:00Z',
  ...other,
});
const pull = (number: number, other: Partial<ClosingPull> = {}): ClosingPull => ({
  ...{ number, url: `https://github.com/o/r/pull/${number}`, title: `Change ${number}`, state: 'open' },
  ...{
    headSha: 'a1',
    updatedAt: '2026-11-01T09:00:00Z',
    checks: [check()],
    actionsUrl: 'https://github.com/o/r/actions',
  },
  ...{ paths: ['README.md'], hasMorePaths: false, additions: 1, deletions: 0, author: 'ada', authorIsBot: false },
  ...other,
});
const clean = (line: string) => line.replaceAll('!', '');
const of = (...pulls: ClosingPull[]) => gatesFileOf(7, pulls, { patterns: { 'CI: Tests': ['^test'] }, clean });

test('a file says of each pull request how it stands, as of the newest time that GitHub gave', () => {
  const file = of(pull(1), pull(2, { title: 'Hi!', checks: [], state: 'draft' }));
  expect(gatesFileSchema.parse(file)).toEqual(file);
  expect(file).toMatchObject({
    ...{ number: 7, asOf: '2026-11-01T10:00:00Z' },
    pullRequests: [
      { number: 2, title: 'Hi', state: 'draft', verdict: 'no checks', gates: [] },
      {
        ...{ number: 1, verdict: 'pass', risk: { level: 'low', why: ['Changes only documents.'] } },
        gates: [{ runId: 'o/r#1', name: 'CI: Tests', required: false, state: 'pass' }],
        artifacts: [
          { kind: 'link', title: 'Pull Request', value: 'https://github.com/o/r/pull/1' },
          { kind: 'link', title: 'GitHub Actions', value: 'https://github.com/o/r/actions' },
        ],
      },
    ],
  });
});

test('the order in which GitHub gives them does not matter', () => {
  const some = [pull(1), pull(3, { checks: [check(), check({ name: 'lint' })] }), pull(2)];
  expect(of(...some.toReversed())).toEqual(of(...some));
});

test('without a pull request there is no file', () => {
  expect(of()).toBeUndefined();
});

test('five are shown, and that there are more is said', () => {
  const file = of(...[1, 2, 3, 4, 5, 6].map((number) => pull(number)));
  expect(file?.pullRequests.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2]);
  expect(file?.hasMore).toBe(true);
});

test('one that is open is shown, however many newer ones were closed', () => {
  const file = of(pull(1), ...[2, 3, 4, 5, 6].map((number) => pull(number, { state: 'closed' })));
  expect(file?.pullRequests.map(({ number }) => number)).toEqual([6, 5, 4, 3, 1]);
});

test('what GitHub did not say has no risk', () => {
  expect(of(pull(1, { paths: [] }))?.pullRequests[0]).not.toHaveProperty('risk');
});

test.each(['javascript:alert(1)', 'http://user:secret@example.org/', 'https:// x', 'nonsense', '//example.org'])(
  'nobody is sent to %s',
  (url) => {
    const file = of(pull(1, { checks: [check({ url })] }));
    expect(gatesFileSchema.parse(file).pullRequests[0]?.gates[0]?.url).toBeNull();
  },
);

test('names and paths of strangers are made fit to be shown', () => {
  const file = of(pull(1, { title: '!!', checks: [check({ name: 'o!dd' })], paths: ['.github/workflows/a!.yml'] }));
  expect(file?.pullRequests[0]).toMatchObject({ title: 'Pull request 1', gates: [{ name: 'CI: odd' }] });
  expect(JSON.stringify(file)).not.toContain('!');
});

import { expect, test } from 'vitest';
import { checksOf } from './checks-of.ts';
import type { Context } from './question.ts';

const check = (name: string, wish: object, suite: object = {}): Context =>
  ({
    ...{ __typename: 'CheckRun', name, status: 'COMPLETED', conclusion: 'SUCCESS', detailsUrl: null },
    ...{ startedAt: '2026-01-01T00:00:00Z', completedAt: '2026-01-01T00:01:00Z' },
    checkSuite: { createdAt: '2026-01-01T00:00:00Z', workflowRun: null, ...suite },
    ...wish,
  }) as Context;

test('of each check the newest attempt counts; one that waits to begin is the newest of its suite', () => {
  const old = check('test', { conclusion: 'FAILURE' });
  const waiting = check('test', { status: 'QUEUED', conclusion: null, startedAt: null, completedAt: null });
  expect(checksOf([waiting, old])).toMatchObject([{ status: 'queued', conclusion: null, updatedAt: null }]);
  const later = check('test', {}, { createdAt: '2026-01-02T00:00:00Z' });
  expect(checksOf([later, waiting, old])).toMatchObject([{ conclusion: 'success' }]);
});

test('a job of a push and the same of a pull request are two, so that neither hides the other', () => {
  const of = (event: string) => ({ workflowRun: { event, workflow: { name: 'CI' } } });
  const checks = checksOf([
    check('test', { conclusion: 'FAILURE' }, of('push')),
    check('test', {}, of('pull_request')),
  ]);
  expect(checks.map(({ conclusion, workflow }) => [conclusion, workflow])).toEqual([
    ['failure', 'CI'],
    ['success', 'CI'],
  ]);
});

test('a commit status is pending until it says something', () => {
  const status = (state: string): Context => ({
    ...{ __typename: 'StatusContext', context: 'coverage', state, targetUrl: null, createdAt: '2026-01-01T00:00:00Z' },
  });
  const shown = ['EXPECTED', 'PENDING', 'SUCCESS', 'ERROR'].flatMap((state) => checksOf([status(state)]));
  expect(shown.map(({ status: how, conclusion }) => [how, conclusion])).toEqual([
    ['pending', null],
    ['pending', null],
    ['completed', 'success'],
    ['completed', 'error'],
  ]);
});

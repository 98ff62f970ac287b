import { expect, test } from 'vitest';
import type { CheckFacts } from './amount-to.ts';
import type { Decision } from './decision-of.ts';
import { type Expected, type GatedPull, gatesOf, stale } from './gates-of.ts';

const check = (name: string, conclusion: string | null, other: Partial<CheckFacts> = {}): CheckFacts => ({
  ...{ name, status: conclusion === null ? 'in_progress' : 'completed', conclusion },
  ...{ url: `https://github.com/o/r/runs/${name.length}`, updatedAt: '2026-11-01T10:00:00Z', workflow: 'CI' },
  ...other,
});
const pull: GatedPull = { number: 7, headSha: 'a1', updatedAt: '2026-11-01T09:00:00Z', checks: [] };
const expected: Expected = {
  ...{ runId: 'run-1', required: ['CI: Tests'], patterns: { 'CI: Tests': ['^test'] } },
  ...{ awaitedSince: '2026-11-01T09:00:00Z', now: '2026-11-01T09:10:00Z', missingAfterMinutes: 30 },
};
const decision: Decision = {
  ...{ gate: 'Manual Approval', decision: 'approved', reason: 'Looked at it', person: 'grace', headSha: 'a1' },
  at: '2026-11-01T09:05:00Z',
};
const states = (checks: CheckFacts[], other: Partial<Expected> = {}) =>
  Object.fromEntries(gatesOf({ ...pull, checks }, { ...expected, ...other }).map(({ name, state }) => [name, state]));

test('several checks of one gate amount to one, which says what each of them says', () => {
  const checks = [
    check('test (20)', 'success'),
    check('test (22)', 'timed_out', { url: 'https://github.com/o/r/runs/22' }),
  ];
  expect(gatesOf({ ...pull, checks }, expected)).toEqual([
    {
      ...{ runId: 'run-1', name: 'CI: Tests', required: true, state: 'fail', headSha: 'a1', source: 'checks' },
      url: 'https://github.com/o/r/runs/22',
      details: {
        pr_number: 7,
        checks: [
          { name: 'test (22)', state: 'fail', said: 'timed_out' },
          { name: 'test (20)', state: 'pass', said: 'success' },
        ],
      },
      updatedAt: '2026-11-01T10:00:00Z',
    },
  ]);
});

test('failing outweighs pending, pending outweighs passing, and skipped is all skipped', () => {
  expect(states([check('test 1', 'failure'), check('test 2', null)])).toEqual({ 'CI: Tests': 'fail' });
  expect(states([check('test 1', 'success'), check('test 2', null)])).toEqual({ 'CI: Tests': 'pending' });
  expect(states([check('test 1', 'success'), check('test 2', 'skipped')])).toEqual({ 'CI: Tests': 'pass' });
  expect(states([check('test 1', 'skipped'), check('test 2', 'skipped')])).toEqual({ 'CI: Tests': 'skipped' });
});

test('a check that belongs to no gate is one of its own that nobody requires', () => {
  expect(gatesOf({ ...pull, checks: [check('test', 'success'), check('build', 'failure')] }, expected)).toMatchObject([
    { name: 'CI: Tests', required: true, state: 'pass' },
    { name: 'CI: build', required: false, state: 'fail' },
  ]);
});

test('a required gate that nobody speaks for is awaited, and in time it is missing', () => {
  expect(states([])).toEqual({ 'CI: Tests': 'pending' });
  expect(states([], { now: '2026-11-01T09:29:59Z' })).toEqual({ 'CI: Tests': 'pending' });
  expect(states([], { now: '2026-11-01T09:30:00Z' })).toEqual({ 'CI: Tests': 'missing' });
});

test('a gate is not missing before there is a pull request', () => {
  const late = { ...expected, now: '2026-11-02T09:00:00Z' };
  expect(gatesOf(undefined, late)).toMatchObject([{ name: 'CI: Tests', state: 'pending', headSha: null, url: null }]);
});

test('without any check and without anything required there is no gate', () => {
  expect(gatesOf(pull, { ...expected, required: [] })).toEqual([]);
});

test('a check that did not begin is dated by its pull request', () => {
  const checks = [check('test', null, { status: 'queued', updatedAt: null })];
  expect(gatesOf({ ...pull, checks }, expected)).toMatchObject([{ state: 'pending', updatedAt: pull.updatedAt }]);
});

const approval = (other: Partial<Expected>) =>
  gatesOf(pull, { ...expected, required: ['Manual Approval'], ...other })[0];

test('who approved, when and why stands on the gate', () => {
  const details = { 'Manual Approval': { risk: 'high' } };
  expect(approval({ details })).toMatchObject({ state: 'pending', source: 'policy', details: { risk: 'high' } });
  expect(approval({ details, approvals: [decision] })).toMatchObject({
    ...{ state: 'pass', source: 'person', updatedAt: decision.at, url: null },
    details: { risk: 'high', decision: 'approved', person: 'grace', reason: 'Looked at it' },
  });
});

test('an approval of an older head is void', () => {
  expect(approval({ approvals: [{ ...decision, headSha: '99' }] })).toMatchObject({ state: 'pending' });
});

test('an approval of another gate is none', () => {
  expect(approval({ approvals: [{ ...decision, gate: 'Security Review' }] })).toMatchObject({ state: 'pending' });
});

test('what was approved before anything was pushed holds for our own commit, and for no other', () => {
  const approvals = [{ ...decision, headSha: null }];
  const before = { ...expected, required: ['Manual Approval'], approvals };
  expect(gatesOf(undefined, before)[0]).toMatchObject({ state: 'pass', headSha: null });
  expect(approval({ approvals, ownHead: 'a1' })).toMatchObject({ state: 'pass' });
  expect(approval({ approvals, ownHead: '99' })).toMatchObject({ state: 'pending' });
  expect(approval({ approvals })).toMatchObject({ state: 'pending' });
});

test('one who rejects outweighs all who approve, and may think again', () => {
  const rejected: Decision = { ...decision, decision: 'rejected', person: 'linus' };
  const later = { ...decision, person: 'Linus', at: '2026-11-01T09:06:00Z' };
  expect(approval({ approvals: [rejected, decision] })).toMatchObject({ state: 'fail' });
  expect(approval({ approvals: [rejected, { ...decision, at: later.at }] })).toMatchObject({ state: 'fail' });
  expect(approval({ approvals: [later, rejected] })).toMatchObject({ state: 'pass' });
});

test('no check speaks for a gate that people decide', () => {
  const patterns = { 'Manual Approval': ['approve'] };
  expect(states([check('approve', 'success')], { required: ['Manual Approval'], patterns })).toEqual({
    'Manual Approval': 'pending',
    'CI: approve': 'pass',
  });
});

test('a push makes the gates of the head before it stale', () => {
  const gates = gatesOf({ ...pull, checks: [check('test', 'success')] }, expected);
  expect(stale(gates, 'a1')).toEqual(gates);
  expect(stale(gates, 'b2')).toMatchObject([{ name: 'CI: Tests', state: 'stale', headSha: 'a1' }]);
});

import { expect, test } from 'vitest';
import { gateOfCheck } from './gate-of-check.ts';

test.each([
  ['queued', null, 'pending'],
  ['in_progress', null, 'pending'],
  ['waiting', null, 'pending'],
  ['requested', null, 'pending'],
  ['pending', null, 'pending'],
  ['completed', 'success', 'pass'],
  ['completed', 'neutral', 'pass'],
  ['completed', 'skipped', 'skipped'],
  ['completed', 'failure', 'fail'],
  ['completed', 'timed_out', 'fail'],
  ['completed', 'startup_failure', 'fail'],
  ['completed', 'cancelled', 'fail'],
  ['completed', 'action_required', 'fail'],
  ['completed', 'stale', 'fail'],
])('a check that is %s with the conclusion %s is %s', (status, conclusion, state) => {
  expect(gateOfCheck({ status, conclusion })).toBe(state);
});

test.each([
  ['pending', null, 'pending'],
  ['completed', 'success', 'pass'],
  ['completed', 'failure', 'fail'],
  ['completed', 'error', 'fail'],
])('a commit status that is %s with %s is %s', (status, conclusion, state) => {
  expect(gateOfCheck({ status, conclusion })).toBe(state);
});

test.each([null, '', 'SUCCESS', 'passed', 'constructor', '__proto__'])(
  'the unknown conclusion %s is no pass',
  (conclusion) => {
    expect(gateOfCheck({ status: 'completed', conclusion })).toBe('fail');
  },
);

test('a conclusion counts for nothing before the check is completed', () => {
  expect(gateOfCheck({ status: 'in_progress', conclusion: 'success' })).toBe('pending');
});

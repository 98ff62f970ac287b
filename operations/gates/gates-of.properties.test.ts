import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckFacts } from './amount-to.ts';
import { completion, verdict } from './completion.ts';
import type { Decision } from './decision-of.ts';
import { type Expected, gatesOf } from './gates-of.ts';

const time = fc.constantFrom('2026-11-01T09:00:00Z', '2026-11-01T10:00:00Z', '2026-11-01T11:00:00Z');
const checks = fc.array(
  fc.record<CheckFacts>({
    name: fc.constantFrom('test (20)', 'test (22)', 'lint', 'build', 'approve'),
    status: fc.constantFrom('queued', 'in_progress', 'completed'),
    conclusion: fc.constantFrom(null, 'success', 'neutral', 'skipped', 'failure', 'cancelled', 'unheard_of'),
    url: fc.constantFrom(null, 'https://github.com/a', 'https://github.com/b'),
    updatedAt: fc.option(time),
    workflow: fc.constantFrom(null, 'CI', 'Security'),
  }),
);
const approvals = fc.array(
  fc.record<Decision>({
    gate: fc.constantFrom('Manual Approval', 'Security Review'),
    decision: fc.constantFrom('approved', 'rejected'),
    reason: fc.constant('Looked at it'),
    person: fc.constantFrom('ada', 'grace', 'Grace'),
    at: time,
    headSha: fc.constantFrom(null, 'a1', 'b2'),
  }),
);
const expectedOf = (given: readonly Decision[], now = '2026-11-01T09:10:00Z'): Expected => ({
  ...{ runId: 'r', required: ['CI: Tests', 'Manual Approval'], patterns: { 'CI: Tests': ['^test'] } },
  ...{ awaitedSince: '2026-11-01T09:00:00Z', now, missingAfterMinutes: 30, approvals: given },
});
const of = (headSha: string, found: readonly CheckFacts[], given: readonly Decision[] = [], now?: string) =>
  gatesOf({ number: 1, headSha, updatedAt: '2026-11-01T08:00:00Z', checks: found }, expectedOf(given, now));

test('the order of checks does not matter', () => {
  fc.assert(
    fc.property(checks, approvals, (found, given) => {
      expect(of('a1', found.toReversed(), given)).toEqual(of('a1', found, given));
    }),
  );
});

test('names are unique, and every gate speaks of the head', () => {
  fc.assert(
    fc.property(checks, approvals, (found, given) => {
      const gates = of('a1', found, given);
      expect(new Set(gates.map(({ name }) => name)).size).toBe(gates.length);
      expect(gates.every(({ headSha }) => headSha === 'a1')).toBe(true);
    }),
  );
});

test('one more check that fails never makes a pass of what was none', () => {
  const failing: CheckFacts = {
    ...{ name: 'test (24)', status: 'completed', conclusion: 'failure', url: null, updatedAt: null, workflow: null },
  };
  fc.assert(
    fc.property(checks, approvals, (found, given) => {
      const more = of('a1', [...found, failing], given);
      expect(verdict(more)).toBe('fail');
      expect(completion(more).state).toBe('failed');
    }),
  );
});

test('a push voids what was approved', () => {
  fc.assert(
    fc.property(checks, approvals, (found, given) => {
      const gate = of('c3', found, given).find(({ name }) => name === 'Manual Approval');
      expect(gate?.state).toBe('pending');
    }),
  );
});

test('without a check nothing of GitHub passes, now or later', () => {
  fc.assert(
    fc.property(approvals, time, (given, now) => {
      const gates = of('a1', [], given, now);
      expect(gates.filter(({ source, state }) => source === 'checks' && state === 'pass')).toEqual([]);
      expect(completion(gates).state).not.toBe('complete');
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Gate, gateStates } from '../../content-schema/gates/gate.ts';
import { completion, verdict } from './completion.ts';

const gate = (name: string, state: Gate['state'], required = true, source: Gate['source'] = 'checks'): Gate => ({
  ...{ runId: 'r', name, required, state, url: null, details: null, headSha: 'a1', source },
  updatedAt: '2026-11-01T09:00:00Z',
});

test.each([
  ['pass', 'complete'],
  ['fail', 'failed'],
  ['missing', 'failed'],
  ['skipped', 'failed'],
  ['pending', 'waiting'],
  ['stale', 'waiting'],
] as const)('with a required gate that is %s a run is %s', (state, expected) => {
  const gates = [gate('CI: Lint', 'pass'), gate('CI: Tests', state)];
  expect(completion(gates)).toEqual({ state: expected, because: expected === 'complete' ? [] : ['CI: Tests'] });
});

test('skipped passes where that is allowed', () => {
  expect(completion([gate('CI: Tests', 'skipped')], ['CI: Tests']).state).toBe('complete');
  expect(completion([gate('CI: Tests', 'skipped')], ['CI: Lint']).state).toBe('failed');
});

test('what nobody requires keeps no run from being complete', () => {
  expect(completion([gate('CI: Tests', 'pass'), gate('CI: extra', 'fail', false)]).state).toBe('complete');
});

test('where nothing is required everything counts, and nothing at all completes nothing', () => {
  expect(completion([]).state).toBe('waiting');
  expect(completion([gate('CI: a', 'pass', false)]).state).toBe('complete');
  expect(completion([gate('CI: a', 'fail', false)]).state).toBe('failed');
  expect(completion([gate('CI: a', 'skipped', false)]).state).toBe('waiting');
});

test('what all gates amount to', () => {
  expect(verdict([])).toBe('no checks');
  expect(verdict([gate('CI: a', 'skipped', false)])).toBe('no checks');
  expect(verdict([gate('Manual Approval', 'pass', true, 'person')])).toBe('no checks');
  expect(verdict([gate('CI: a', 'pass', false), gate('CI: b', 'skipped', false)])).toBe('pass');
  expect(verdict([gate('CI: a', 'pass'), gate('Manual Approval', 'pending', true, 'policy')])).toBe('pending');
  expect(verdict([gate('CI: a', 'pass', false), gate('CI: b', 'fail', false), gate('CI: c', 'pending')])).toBe('fail');
  expect(verdict([gate('CI: a', 'missing')])).toBe('fail');
});

const gates = fc.array(
  fc.tuple(fc.stringMatching(/^[a-e]$/), fc.constantFrom(...gateStates), fc.boolean()).map((of) => gate(...of)),
);

test('a gate that fails as well never turns anything into a pass', () => {
  fc.assert(
    fc.property(gates, fc.boolean(), (found, required) => {
      const more = [...found, gate('CI: more', 'fail', required)];
      expect(verdict(more)).toBe('fail');
      if (required) expect(completion(more).state).toBe('failed');
      else if (completion(more).state === 'complete') expect(completion(found).state).toBe('complete');
    }),
  );
});

test('the order of gates does not matter', () => {
  fc.assert(
    fc.property(gates, (found) => {
      expect(verdict(found.toReversed())).toBe(verdict(found));
      expect(completion(found.toReversed()).state).toBe(completion(found).state);
    }),
  );
});

import { expect, test } from 'vitest';
import { operationsConfig } from '../../src/settings/operations.ts';
import { gateNameOf } from './gate-names.ts';

const { gates: usual } = operationsConfig.parse({});

test.each([
  ['test', null, 'CI: Tests'],
  ['Tests', null, 'CI: Tests'],
  ['test (20)', 'CI', 'CI: Tests'],
  ['CI / test (22)', null, 'CI: Tests'],
  ['ci / test (20)', null, 'CI: Tests'],
  ['lint', 'CI', 'CI: Lint'],
  ['lint', 'Test', 'CI: Lint'],
  ['scan', 'Security', 'CI: Security Scan'],
  ['CodeQL', null, 'CI: Security Scan'],
  ['unit', 'Test', 'CI: Tests'],
  ['build', 'CI', 'CI: build'],
  ['contest', null, 'CI: contest'],
])('the check %s of the workflow %s belongs to %s', (name, workflow, gate) => {
  expect(gateNameOf({ name, workflow }, usual)).toBe(gate);
});

test('the first pattern that fits wins', () => {
  const check = { name: 'test and lint', workflow: null };
  expect(gateNameOf(check, { First: ['lint$'], Second: ['^test'] })).toBe('First');
  expect(gateNameOf(check, { Second: ['^test'], First: ['lint$'] })).toBe('Second');
});

test('no check speaks for a gate that people decide', () => {
  const patterns = { 'Manual Approval': ['approve'], 'Security Review': ['.'] };
  expect(gateNameOf({ name: 'approve', workflow: null }, patterns)).toBe('CI: approve');
});

test('a name that is longer than a gate may have is cut', () => {
  expect(gateNameOf({ name: 'x'.repeat(1000), workflow: null }, usual)).toHaveLength(200);
});

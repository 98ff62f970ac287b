import { expect, test } from 'vitest';
import { type Gate, gateStates } from '../../../content-schema/gates/gate.ts';
import { checksOf, gateWords } from './gate-words.ts';

const gate = (checks: unknown): Gate => ({ details: checks === undefined ? null : { checks } }) as Gate;
const check = (name: string, state: string) => ({ name, state, said: 'x' });

test('every state has a sign and a word, and no two have the same word', () => {
  expect(new Set(gateStates.map((state) => gateWords[state].word)).size).toBe(gateStates.length);
});

test('several checks of a gate are named, each with what it says', () => {
  expect(checksOf(gate([check('test (20)', 'pass'), check('test (22)', 'fail')]))).toBe(
    'test (20) passed, test (22) failed',
  );
});

test('of many checks six are named', () => {
  const many = Array.from({ length: 9 }, (_, index) => check(`${index}`, 'pass'));
  expect(checksOf(gate(many))).toMatch(/^0 passed, .*5 passed, 3 more$/);
});

test.each([undefined, [check('test', 'pass')], 'nonsense', [null, check('a', 'constructor'), check('b', 'pass')]])(
  'of %o nothing is named',
  (checks) => {
    expect(checksOf(gate(checks))).toBeUndefined();
  },
);

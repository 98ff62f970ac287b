import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../any-record.ts';
import { shownTitle } from './shown-title.ts';

const shown = (name: string, record: object) => {
  const type = recordTypes.find((one) => one.name === name);
  if (!type) throw new Error(`There is no record type ${name}.`);
  return shownTitle(type, { type: name, ...record } as unknown as AnyRecord);
};

test('a title is shown with a capital, and one that begins with a name is spelled as its owner spells it', () => {
  expect(shown('task', { displayTitle: 'decide how long', summary: 'decide how long' })).toBe('Decide how long');
  expect(shown('session', { displayTitle: 'arriving', code: 'S01-DFP-INTRO' })).toBe('Arriving');
  expect(shown('user', { displayTitle: 'sefa', handle: 'sefa' })).toBe('sefa');
  expect(shown('run', { displayTitle: 'sefa for S01', listener: 'sefa', session_code: 'S01' })).toBe('sefa for S01');
  expect(shown('run', { displayTitle: 'first try', listener: 'sefa', session_code: 'S01' })).toBe('First try');
});

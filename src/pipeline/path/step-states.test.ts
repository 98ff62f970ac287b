import { expect, test } from 'vitest';
import { type MarkState, markNote, markSays, stepMark } from './step-states.ts';

const journey = { completed: [1, 3], started: [2], populated: [1, 2, 4] };

test('a step is completed, started, available, or without a session; what was completed stays so', () => {
  expect([1, 2, 3, 4, 5].map((step) => stepMark(journey, step, 2))).toEqual([
    { step: 1, state: 'completed', isAdvised: false },
    { step: 2, state: 'started', isAdvised: true },
    { step: 3, state: 'completed', isAdvised: false },
    { step: 4, state: 'available', isAdvised: false },
    { step: 5, state: 'none', isAdvised: false },
  ]);
});

test.each<[MarkState, boolean, says: string, note: string, detail: string | undefined]>([
  ['completed', false, 'completed', 'completed', 'completed'],
  ['completed', true, 'completed, advised next', 'current', 'completed, advised next'],
  ['started', false, 'started', 'available', 'started'],
  ['started', true, 'started, advised next', 'current', 'started, advised next'],
  ['available', false, 'not started', 'available', undefined],
  ['available', true, 'not started, advised next', 'current', 'advised next'],
  ['none', false, 'no session yet', 'none', undefined],
])('a step that is %s (advised: %s) says "%s" and is drawn as %s', (state, isAdvised, says, note, detail) => {
  const mark = { step: 1, state, isAdvised };
  expect(markSays(mark)).toBe(says);
  expect(markNote(mark)).toEqual({ state: note, detail });
});

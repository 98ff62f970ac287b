import { expect, test } from 'vitest';
import { fits, isMeant } from './places.ts';

const step = { does: 'Go to step 4: Turning Up the Light' };

test('an offer is found by the beginnings of its words, in any order', () => {
  for (const typed of ['step 4', 'light turn', 'TURN', '4', '']) expect(fits(step, typed)).toBe(true);
  for (const typed of ['step 5', 'urning', 'light bulb']) expect(fits(step, typed)).toBe(false);
});

test('Enter takes an offer only when its beginning was typed', () => {
  for (const typed of ['go to st', 'Step 4', 'step 4: turning']) expect(isMeant(step, typed)).toBe(true);
  for (const typed of ['st', 'light', 'turning up', '']) expect(isMeant(step, typed)).toBe(false);
});

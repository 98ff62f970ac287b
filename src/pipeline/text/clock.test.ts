import { expect, test } from 'vitest';
import { clock } from './clock.ts';

test('times read like those of a recording', () => {
  expect([0, 65.9, 3600].map(clock)).toEqual(['0:00', '1:05', '60:00']);
});

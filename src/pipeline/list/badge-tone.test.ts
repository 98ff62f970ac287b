import { expect, test } from 'vitest';
import { badgeClass } from './badge-tone.ts';

test('the words of the source documents have their colors, in any case (R000-104)', () => {
  expect(badgeClass('Queued')).toBe('badge queued');
  expect(badgeClass('in-progress')).toBe('badge doing');
  expect(badgeClass('HIGH')).toBe('badge high');
});

test('every other word is plain', () => {
  for (const word of ['blocked', '__proto__', '']) expect(badgeClass(word)).toBe('badge');
});

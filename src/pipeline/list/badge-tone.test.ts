import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { statusesOf } from '../../../content-schema/statuses.ts';
import { badgeClass, badgeTone } from './badge-tone.ts';

test('the words of the source documents have their colors, in any case (R000-104)', () => {
  expect(badgeClass('Queued')).toBe('badge queued');
  expect(badgeClass('in-progress')).toBe('badge doing');
  expect(badgeClass('HIGH')).toBe('badge high');
});

test('every status of every record type has a look, and no two statuses of a type share one', () => {
  for (const type of recordTypes) {
    const looks = [...Object.keys(statusesOf(type)), 'in-review'].map(badgeTone);
    expect(looks).not.toContain(undefined);
    expect(new Set(looks).size).toBe(looks.length);
  }
});

test('low is not done, and blocked is not backlog', () => {
  expect(badgeTone('low')).not.toBe(badgeTone('done'));
  expect(badgeTone('blocked')).not.toBe(badgeTone('backlog'));
});

test('every other word is plain', () => {
  for (const word of ['frontend', '__proto__', '']) expect(badgeClass(word)).toBe('badge');
});

import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { statusesOf } from '../../../content-schema/statuses.ts';
import { badgeClass, badgeTone } from './badge-tone.ts';

test('the words of the source documents have their colors, in any case (R000-104)', () => {
  expect(badgeClass('Queued')).toBe('badge queued');
  expect(badgeClass('in-progress')).toBe('badge doing');
  expect(badgeClass('HIGH')).toBe('badge high');
});

const statuses = ['backlog', 'queued', 'scheduled', 'ready', 'active', 'in-progress', 'blocked', 'in-review'];
const endings = ['done', 'completed', 'past', 'inactive', 'cancelled'];

test('every status of the product has a look, and no two statuses of a type share one', () => {
  for (const status of [...statuses, ...endings]) expect(badgeTone(status), status).toBeDefined();
  for (const type of recordTypes) {
    // The statuses of a type that somebody has added are plain.
    const looks = [...Object.keys(statusesOf(type)), 'in-review'].flatMap((status) => badgeTone(status) ?? []);
    expect(new Set(looks).size, type.name).toBe(looks.length);
  }
});

test('low is not done, and blocked is not backlog', () => {
  expect(badgeTone('low')).not.toBe(badgeTone('done'));
  expect(badgeTone('blocked')).not.toBe(badgeTone('backlog'));
});

test('every other word is plain', () => {
  for (const word of ['frontend', '__proto__', '']) expect(badgeClass(word)).toBe('badge');
});

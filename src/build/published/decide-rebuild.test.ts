import { expect, test } from 'vitest';
import { decideRebuild } from './decide-rebuild.ts';

const time = Date.parse('2026-11-26T10:00:00Z');
const minutes = (count: number) => time - count * 60_000;
const now = { digest: 'd1', commit: 'c1', committedAt: minutes(5) };

test('data that differs from what is published is built, and data that is published is not (T-12)', () => {
  expect(decideRebuild(now, { digest: 'd0', commit: 'c0' }, time)).toEqual({
    rebuild: true,
    reason: 'The data differs from what is published.',
  });
  expect(decideRebuild(now, { digest: 'd1', commit: 'c1' }, time)).toEqual({
    rebuild: false,
    reason: 'The data is what is published.',
  });
});

test('whatever is not known is built', () => {
  expect(decideRebuild(now, { unknown: 'the site answers HTTP 404' }, time)).toEqual({
    rebuild: true,
    reason: 'What is published is not known: the site answers HTTP 404.',
  });
  expect(decideRebuild(now, { digest: null, commit: 'c1' }, time).rebuild).toBe(true);
});

test('data that went back while a site of the state in between may be on its way is built, until an hour is over', () => {
  const published = { digest: 'd1', commit: 'c0' };
  expect(decideRebuild(now, published, time).rebuild).toBe(true);
  expect(decideRebuild({ ...now, committedAt: minutes(59) }, published, time).rebuild).toBe(true);
  expect(decideRebuild({ ...now, committedAt: minutes(61) }, published, time).rebuild).toBe(false);
});

test('a folder that git knows nothing of is compared by its digest alone', () => {
  const folder = { digest: 'd1', commit: null, committedAt: null };
  expect(decideRebuild(folder, { digest: 'd1', commit: null }, time).rebuild).toBe(false);
  expect(decideRebuild(folder, { digest: 'd0', commit: null }, time).rebuild).toBe(true);
});

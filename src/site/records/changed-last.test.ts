import { expect, test } from 'vitest';
import type { AnyRecord } from '../../pipeline/any-record.ts';
import { changedLast } from './changed-last.ts';

const record = (id: number, updatedAt: string | null, createdAt: string | null = null): AnyRecord =>
  ({ id, updatedAt, createdAt }) as unknown as AnyRecord;

test('the latest change comes first, of the same moment the higher number, and no more than were asked for', () => {
  const records = [
    record(1, '2026-03-01T00:00:00Z'),
    record(2, null),
    record(3, '2026-01-01T00:00:00Z'),
    record(4, '2026-01-01T00:00:00Z'),
    record(5, null, '2026-02-01T00:00:00Z'),
  ];
  expect(changedLast(records, 5).map(({ id }) => id)).toEqual([1, 5, 4, 3, 2]);
  expect(changedLast(records, 2).map(({ id }) => id)).toEqual([1, 5]);
});

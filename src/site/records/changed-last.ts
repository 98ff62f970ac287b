import type { AnyRecord } from '../../pipeline/any-record.ts';

/** The records that changed last, the latest first; one that says nothing of its changes counts from its opening. */
export const changedLast = <R extends AnyRecord>(records: readonly R[], count: number): R[] =>
  records
    .map((record) => ({ record, at: changedAt(record) }))
    .sort((a, b) => b.at - a.at || b.record.id - a.record.id)
    .slice(0, count)
    .map(({ record }) => record);

/** When a record changed last, in milliseconds; 0 when nobody knows. */
export const changedAt = ({ updatedAt, createdAt }: Pick<AnyRecord, 'updatedAt' | 'createdAt'>): number =>
  Date.parse(updatedAt ?? createdAt ?? '') || 0;

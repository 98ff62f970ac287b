import type { RecordType } from '../../../content-schema/define-record.ts';
import type { AnyRecord } from '../any-record.ts';
import { daysBetween } from '../time/days-between.ts';
import { isOpen } from './is-open.ts';
import { type Work, workOf } from './work.ts';

/** Days without a change after which open work counts as stuck, and a listener on an unfinished path as stopped. */
export const stuckAfter = 30;

/** Open work with what time says of it. */
export interface OpenItem extends Work {
  /** Days since it was opened. */
  readonly age: number | null;
  /** Days since anything about it changed. */
  readonly quiet: number | null;
  /** Why nothing moves, or `null` where it does. */
  readonly stuck: 'blocked' | 'no change' | null;
}

/** The open work, looked at from the moment the data is from; the oldest first. */
export const openItems = (
  types: readonly RecordType[],
  records: readonly AnyRecord[],
  until: string | null,
): OpenItem[] =>
  workOf(types, records)
    .filter(({ type, record }) => isOpen(type, record))
    .map((work) => openItem(work, until))
    .toSorted((a, b) => (b.age ?? -1) - (a.age ?? -1) || a.record.id - b.record.id);

function openItem({ type, record }: Work, until: string | null): OpenItem {
  const { createdAt, updatedAt, status } = record;
  const change = updatedAt ?? createdAt;
  const quiet = change && until ? daysBetween(change, until) : null;
  const stuck = status === 'blocked' ? 'blocked' : quiet !== null && quiet >= stuckAfter ? 'no change' : null;
  return { type, record, age: createdAt && until ? daysBetween(createdAt, until) : null, quiet, stuck };
}

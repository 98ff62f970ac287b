import type { RecordType } from '../../../content-schema/define-record.ts';
import { statusesOf } from '../../../content-schema/statuses.ts';
import type { AnyRecord } from '../any-record.ts';

/** Whether work on a record is still to be done: its status says so; of a status nobody knows, its issue does. */
export function isOpen(type: RecordType, { status, closedAt }: Pick<AnyRecord, 'status' | 'closedAt'>): boolean {
  const known = new Map(Object.entries(statusesOf(type))).get(status);
  return known === undefined ? closedAt === null : known === 'open';
}

import type { RecordType, Statuses } from './define-record.ts';

/** Statuses of every record, whatever its type: work that waits, and work that was given up (R000-018, decision D1). */
export const commonStatuses = { blocked: 'open', ready: 'open', cancelled: 'closed' } as const satisfies Statuses;

/** The statuses of a type with the kind of issue each belongs to; the type's own come first, defaults before the rest. */
export const statusesOf = (type: RecordType): Statuses => ({
  ...type.statuses,
  ...Object.fromEntries(Object.entries(commonStatuses).filter(([status]) => !Object.hasOwn(type.statuses, status))),
});

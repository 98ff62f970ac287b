import type { RecordType, Statuses } from './define-record.ts';

/** Statuses of every record, whatever its type: work that waits, and work that was given up (R000-018, decision D1). */
export const commonStatuses = { blocked: 'open', ready: 'open', cancelled: 'closed' } as const satisfies Statuses;

/** The statuses of a type with the kind of issue each belongs to; the type's own come first, defaults before the rest. */
export const statusesOf = (type: RecordType): Statuses => ({
  ...type.statuses,
  ...Object.fromEntries(Object.entries(commonStatuses).filter(([status]) => !Object.hasOwn(type.statuses, status))),
});

/** What is waiting comes first, then what is under way, what is held up, and what is over. */
const workOrder = [
  'backlog',
  'queued',
  'scheduled',
  'ready',
  'active',
  'in-progress',
  'blocked',
  'in-review',
  'done',
  'completed',
  'past',
  'inactive',
  'cancelled',
];

/**
 * Where a status of a type stands in the order of work, in which lists, filters and figures show statuses. One that the order does not
 * know follows the status before it in the type's own declaration; one that nobody declared comes last.
 */
export function workPlace(type: RecordType, status: string): number {
  const known = workOrder.indexOf(status);
  if (known >= 0) return known;
  const own = Object.keys(type.statuses);
  const at = own.indexOf(status);
  if (at < 0) return workOrder.length;
  const before = own.slice(0, at).findLast((one) => workOrder.includes(one));
  return (before === undefined ? -1 : workOrder.indexOf(before)) + (at + 1) / (own.length + 1);
}

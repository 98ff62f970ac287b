import type { RecordType } from '../../../content-schema/define-record.ts';
import type { AnyRecord } from '../any-record.ts';
import type { Cell, Table } from '../table/table.ts';
import { daysBetween } from '../time/days-between.ts';

/** Days without a change after which open work counts as stuck. */
export const stuckAfter = 30;

/** An open record with what time says of it. */
export interface OpenItem {
  readonly type: RecordType;
  readonly record: AnyRecord;
  /** Days since it was opened. */
  readonly age: number | null;
  /** Days since anything about it changed. */
  readonly quiet: number | null;
  /** Why nothing moves, or `null` where it does. */
  readonly stuck: string | null;
}

/** Looks at an open record from the moment the data is from. */
export function openItem(type: RecordType, record: AnyRecord, until: string | null): OpenItem {
  const { createdAt, updatedAt, status } = record;
  const change = updatedAt ?? createdAt;
  const quiet = change && until ? daysBetween(change, until) : null;
  const stuck = status === 'blocked' ? 'blocked' : quiet !== null && quiet >= stuckAfter ? 'no change' : null;
  return { type, record, age: createdAt && until ? daysBetween(createdAt, until) : null, quiet, stuck };
}

const itemColumns = [
  { key: 'number', label: 'No.', unit: 'count' },
  { key: 'type', label: 'Type', unit: 'text' },
  { key: 'title', label: 'Title', unit: 'text' },
  { key: 'status', label: 'Status', unit: 'text' },
  { key: 'priority', label: 'Priority', unit: 'text' },
  { key: 'owner', label: 'Owner', unit: 'text' },
  { key: 'age_days', label: 'Days open', unit: 'days' },
  { key: 'quiet_days', label: 'Days quiet', unit: 'days' },
  { key: 'stuck', label: 'Stuck', unit: 'text' },
] as const;

const itemCells = ({ type, record, age, quiet, stuck }: OpenItem): Cell[] => [
  record.id,
  type.name,
  { value: record.displayTitle, to: { plural: type.plural, id: record.id } },
  record.status,
  typeof record.priority === 'string' ? record.priority : null,
  typeof record.owner === 'string' ? record.owner : null,
  age,
  quiet,
  stuck,
];

/** All of them. */
export const openTable = (open: readonly OpenItem[]): Table => ({
  name: 'open',
  title: 'Everything open',
  note: 'The oldest first.',
  columns: itemColumns,
  rows: open.map(itemCells),
  empty: 'Nothing is open.',
});

/** Those that do not move. */
export const stuckTable = (open: readonly OpenItem[]): Table => ({
  name: 'stuck',
  title: 'Stuck',
  note: `Work is stuck when it is blocked or nothing about it has changed for ${stuckAfter} days.`,
  columns: itemColumns,
  rows: open.filter(({ stuck }) => stuck !== null).map(itemCells),
  empty: `Nothing is stuck: nothing is blocked, and all that is open has changed within ${stuckAfter} days.`,
});

const ages = [
  { label: 'up to 7 days', from: 0, to: 7 },
  { label: '8 to 30 days', from: 8, to: 30 },
  { label: '31 to 90 days', from: 31, to: 90 },
  { label: 'more than 90 days', from: 91, to: Number.POSITIVE_INFINITY },
];

/** How many have been open for how long. */
export const ageTable = (types: readonly RecordType[], open: readonly OpenItem[]): Table => ({
  name: 'age',
  title: 'Age of open work',
  columns: [
    { key: 'age', label: 'Open for', unit: 'text' },
    ...types.map(({ plural }) => ({ key: plural, label: plural, unit: 'count' }) as const),
    { key: 'open', label: 'Open', unit: 'count' },
  ],
  rows:
    open.length === 0
      ? []
      : ages.map(({ label, from, to }) => {
          const own = open.filter(({ age }) => age !== null && age >= from && age <= to);
          return [label, ...types.map((type) => own.filter((item) => item.type === type).length), own.length];
        }),
  empty: 'Nothing is open.',
});

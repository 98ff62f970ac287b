import type { RecordType } from '../../../content-schema/define-record.ts';
import { type OpenItem, stuckAfter } from '../figures/open-item.ts';
import { type Column, defineTable, type Table } from '../table/table.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const itemColumns: readonly Column<OpenItem>[] = [
  { key: 'number', label: 'No.', unit: 'count', of: ({ record }) => record.id },
  { key: 'type', label: 'Type', unit: 'text', of: ({ type }) => type.name },
  {
    key: 'title',
    label: 'Title',
    unit: 'text',
    of: ({ type, record }) => ({ value: record.displayTitle, to: { plural: type.plural, id: record.id } }),
  },
  { key: 'status', label: 'Status', unit: 'text', of: ({ record }) => record.status },
  { key: 'priority', label: 'Priority', unit: 'text', of: ({ record }) => text(record.priority) },
  { key: 'owner', label: 'Owner', unit: 'text', of: ({ record }) => text(record.owner) },
  { key: 'age_days', label: 'Days open', unit: 'days', of: ({ age }) => age },
  { key: 'quiet_days', label: 'Days quiet', unit: 'days', of: ({ quiet }) => quiet },
  { key: 'stuck', label: 'Stuck', unit: 'text', of: ({ stuck }) => stuck },
];

/** All of them. */
export const openTable = (open: readonly OpenItem[]): Table =>
  defineTable({
    name: 'open',
    title: 'Everything open',
    note: 'The oldest first.',
    empty: 'Nothing is open.',
    rows: open,
    columns: itemColumns,
  });

/** Those that do not move. */
export const stuckTable = (open: readonly OpenItem[]): Table =>
  defineTable({
    name: 'stuck',
    title: 'Stuck',
    note: `Work is stuck when it is blocked or nothing about it has changed for ${stuckAfter} days.`,
    empty: `Nothing is stuck: nothing is blocked, and all that is open has changed within ${stuckAfter} days.`,
    rows: open.filter(({ stuck }) => stuck !== null),
    columns: itemColumns,
  });

const ages = [
  { label: 'up to 7 days', from: 0, to: 7 },
  { label: '8 to 30 days', from: 8, to: 30 },
  { label: '31 to 90 days', from: 31, to: 90 },
  { label: 'more than 90 days', from: 91, to: Number.POSITIVE_INFINITY },
];

/** How many have been open for how long. */
export const ageTable = (types: readonly RecordType[], open: readonly OpenItem[]): Table =>
  defineTable({
    name: 'age',
    title: 'Age of open work',
    empty: 'Nothing is open.',
    rows: (open.length === 0 ? [] : ages).map(({ label, from, to }) => ({
      label,
      own: open.filter(({ age }) => age !== null && age >= from && age <= to),
    })),
    columns: [
      { key: 'age', label: 'Open for', unit: 'text', of: ({ label }) => label },
      ...types.map(
        (type): Column<{ readonly own: readonly OpenItem[] }> => ({
          key: type.plural,
          label: type.plural,
          unit: 'count',
          of: ({ own }) => own.filter((item) => item.type === type).length,
        }),
      ),
      { key: 'open', label: 'Open', unit: 'count', of: ({ own }) => own.length },
    ],
  });

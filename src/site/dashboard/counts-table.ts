import type { RecordType } from '../../../content-schema/define-record.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { defineTable, type Table } from '../../pipeline/table/table.ts';
import { typeCounts } from './type-counts.ts';

/** The counts of all types as one table: totals, and every value that is counted. */
export const countsTable = (types: readonly RecordType[], all: readonly PublicRecord[]): Table =>
  defineTable({
    name: 'counts',
    title: 'Counts of every type',
    empty: 'There is no record type.',
    rows: types.flatMap((type) => {
      const records = all.filter((record) => record.type === type.name);
      return [
        { type, by: 'total', value: null, count: records.length },
        ...typeCounts(type, records, all).flatMap(({ by, rows }) =>
          rows.map(({ value, count }) => ({ type, by, value, count })),
        ),
      ];
    }),
    columns: [
      { key: 'type', label: 'Type', unit: 'text', of: ({ type }) => type.name },
      { key: 'by', label: 'By', unit: 'text', of: ({ by }) => by },
      { key: 'value', label: 'Value', unit: 'text', of: ({ value }) => value },
      { key: 'count', label: 'Count', unit: 'count', of: ({ count }) => count },
    ],
  });

import type { RecordType } from '../../../content-schema/define-record.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import type { Table } from '../../pipeline/table/table.ts';
import { typeCounts } from './type-counts.ts';

/** The counts of all types as one table: totals, and every value that is counted. */
export const countsTable = (types: readonly RecordType[], all: readonly PublicRecord[]): Table => ({
  name: 'counts',
  title: 'Counts of every type',
  columns: [
    { key: 'type', label: 'Type', unit: 'text' },
    { key: 'by', label: 'By', unit: 'text' },
    { key: 'value', label: 'Value', unit: 'text' },
    { key: 'count', label: 'Count', unit: 'count' },
  ],
  rows: types.flatMap((type) => {
    const records = all.filter((record) => record.type === type.name);
    return [
      [type.name, 'total', null, records.length],
      ...typeCounts(type, records, all).flatMap(({ by, rows }) =>
        rows.map(({ value, count }) => [type.name, by, value, count]),
      ),
    ];
  }),
  empty: 'There is no record type.',
});

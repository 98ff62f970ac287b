import type { RecordType } from '../../../content-schema/define-record.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { defineTable, type Table } from '../../pipeline/table/table.ts';
import { type CountGroup, typeCounts } from './type-counts.ts';

/** How many records there are: by type, and by every value that is counted. */
export interface RecordCounts {
  readonly types: readonly CountedType[];
  readonly table: Table;
}

/** One type: its total and its counts. */
export interface CountedType {
  readonly type: RecordType;
  readonly total: number;
  readonly groups: readonly CountGroup[];
}

/** Counts the records of all types. */
export function recordCounts(types: readonly RecordType[], all: readonly PublicRecord[]): RecordCounts {
  const counted = types.map((type): CountedType => {
    const records = all.filter((record) => record.type === type.name);
    return { type, total: records.length, groups: typeCounts(type, records, all) };
  });
  return {
    types: counted,
    table: defineTable({
      name: 'counts',
      title: 'Counts of every type',
      empty: 'There is no record type.',
      rows: counted.flatMap(({ type, total, groups }) => [
        { type, by: 'total', value: null, count: total },
        ...groups.flatMap(({ by, rows }) => rows.map(({ value, count }) => ({ type, by, value, count }))),
      ]),
      columns: [
        { key: 'type', label: 'Type', unit: 'text', of: ({ type }) => type.name },
        { key: 'by', label: 'By', unit: 'text', of: ({ by }) => by },
        { key: 'value', label: 'Value', unit: 'text', of: ({ value }) => value },
        { key: 'count', label: 'Count', unit: 'count', of: ({ count }) => count },
      ],
    }),
  };
}

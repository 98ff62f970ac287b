import type { RecordType } from '../../content-schema/define-record.ts';
import { capitalized } from '../../content-schema/derive/capitalized.ts';
import { asKey } from '../../content-schema/derive/in-words.ts';
import type { AnyRecord } from './any-record.ts';
import { countBy } from './list/facet-value.ts';

/** Counts of one record type: the total, and one map per counted key (`byStatus`, `byPriority`). */
export type Snapshot = { readonly total: number } & {
  readonly [by: string]: number | Readonly<Record<string, number>>;
};

/** Counts the records of a type by status and by whatever else the type names (R000-078, R000-089…091). */
export function snapshot(type: RecordType, records: readonly AnyRecord[]): Snapshot {
  const own = records.filter((record) => record.type === type.name);
  const counts = (type.counts ?? ['status']).map((key) => [countName(type, key), countBy(own, key)] as const);
  return { total: own.length, ...Object.fromEntries(counts) };
}

/** The snapshots of all types by plural, as `/api/snapshots.json` publishes them (R000-079). */
export const snapshots = (types: readonly RecordType[], records: readonly AnyRecord[]): Record<string, Snapshot> =>
  Object.fromEntries(types.map((type) => [type.plural, snapshot(type, records)]));

/** The name of a count: `byStatus`; a link counts under what it links to, `bySession`. */
export function countName(type: RecordType, key: string): string {
  const word = type.fields[key]?.link?.to ?? key;
  return `by${capitalized(asKey(word))}`;
}

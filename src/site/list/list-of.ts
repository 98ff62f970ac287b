import type { RecordType } from '../../../content-schema/define-record.ts';
import { type ListFacet, listFacets } from '../../pipeline/list/list-facet.ts';
import { type ListRow, listRow } from '../../pipeline/list/list-row.ts';
import { book } from '../records/book.ts';
import { saysOf, whoOf } from '../records/record-book.ts';
import { recordsOfType, typeOf } from '../records/records.ts';

/** The whole list of a type: rows newest first, and its facets. */
export interface List {
  readonly type: RecordType;
  readonly rows: readonly ListRow[];
  readonly facets: readonly ListFacet[];
  /** The rows that have a value, by facet and value. */
  readonly narrowed: ReadonlyMap<string, ReadonlyMap<string, readonly ListRow[]>>;
}

const known = new Map<string, Promise<List>>();

/** The list of a type, made once per build. */
export function listOf(type: RecordType): Promise<List> {
  const made = import.meta.env.DEV ? undefined : known.get(type.name);
  const list = made ?? makeList(type);
  known.set(type.name, list);
  return list;
}

async function makeList(type: RecordType): Promise<List> {
  const [records, names] = await Promise.all([recordsOfType(type), book()]);
  const rows = records.map((record) =>
    listRow(record, type.facets, { who: whoOf(type, record, names, typeOf), says: saysOf(type, record) }),
  );
  return { type, rows, facets: listFacets(type, rows), narrowed: rowsByValue(type.facets, rows) };
}

function rowsByValue(keys: readonly string[], rows: readonly ListRow[]): List['narrowed'] {
  const byFacet = keys.map((key) => [key, new Map<string, ListRow[]>()] as const);
  for (const row of rows)
    for (const [index, [, byValue]] of byFacet.entries())
      for (const value of row.facets[index] ?? []) {
        const found = byValue.get(value) ?? [];
        byValue.set(value, found);
        if (found.at(-1) !== row) found.push(row);
      }
  return new Map(byFacet);
}

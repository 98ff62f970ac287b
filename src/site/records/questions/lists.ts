import type { RecordType } from '../../../../content-schema/define-record.ts';
import { listFacets } from '../../../pipeline/list/list-facet.ts';
import { listPages } from '../../../pipeline/list/list-pages.ts';
import { type ListRow, listRow } from '../../../pipeline/list/list-row.ts';
import { oncePerBuild } from '../../once-per-build.ts';
import { question } from '../question.ts';
import { publicName, whoOf } from '../record-book.ts';
import { byRecord } from '../store/indexes.ts';
import { storedRecords } from '../store/store.ts';
import { typeOf, typeOfPlural } from '../type-of.ts';
import { beginningOf } from './records.ts';

/** The whole list of a type: rows newest first, its facets, and the rows that have a value, by facet and value. */
const list = oncePerBuild('list', async (plural: string) => {
  const type = typeOfPlural(plural);
  const [records, { byId }] = await Promise.all([storedRecords(plural), byRecord()]);
  const nameOf = (id: number) => {
    const person = byId.get(id);
    return person && publicName(typeOf(person), person);
  };
  const rows = await Promise.all(
    records.map(async (record) =>
      listRow(record, type.facets, { who: whoOf(type, record, nameOf), says: await beginningOf(record.id) }),
    ),
  );
  return { rows, facets: listFacets(type, rows), narrowed: rowsByValue(type.facets, rows) };
});

function rowsByValue(keys: RecordType['facets'], rows: readonly ListRow[]) {
  const byFacet = keys.map((key) => [key, new Map<string, ListRow[]>()] as const);
  for (const row of rows)
    for (const [index, [, byValue]] of byFacet.entries())
      for (const value of row.facets[index] ?? []) {
        const found = byValue.get(value) ?? [];
        byValue.set(value, found);
        if (found.at(-1) !== row) found.push(row);
      }
  return new Map<string, Map<string, ListRow[]>>(byFacet);
}

/** What one page of a list shows. */
export interface ListWindow {
  readonly rows: readonly ListRow[];
  /** How many full pages stand behind the front. */
  readonly pages: number;
  /** How many records the list has, narrowed as it is. */
  readonly found: number;
}

/**
 * One page of a list, the whole one or what one value of a facet leaves of it.
 * @param page number of a full page, counted from the oldest; `null` for the front
 */
export const listWindow = question(
  'listWindow',
  async (plural: string, facet: string | null, value: string | null, page: number | null): Promise<ListWindow> => {
    const { rows, narrowed } = await list(plural);
    const found = facet === null ? rows : (narrowed.get(facet)?.get(value ?? '') ?? []);
    const { front, pages } = listPages(found);
    const shown = page === null ? front : (pages[page - 1] ?? []);
    return { rows: shown, pages: pages.length, found: found.length };
  },
);

/** The facets of a list, with how often each value occurs. */
export const facetsOf = question('facetsOf', async (plural: string) => (await list(plural)).facets);

const paged = oncePerBuild(
  'paged',
  async (plural: string) =>
    new Map((await list(plural)).facets.map(({ key, values }) => [key, new Set(values.map(({ value }) => value))])),
);

/** Whether the list narrowed to that value has a page of its own; where not, its address asks the whole list for it. */
export const hasListPage = question(
  'hasListPage',
  async (plural: string, facet: string, value: string) => (await paged(plural)).get(facet)?.has(value) ?? false,
);

/** All rows of a list, newest first. */
export const rowsOf = question('rowsOf', async (plural: string) => (await list(plural)).rows);

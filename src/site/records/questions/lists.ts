import type { RecordType } from '../../../../content-schema/define-record.ts';
import { listFacets } from '../../../pipeline/list/list-facet.ts';
import { columnFile, rowsOfFile, textFile } from '../../../pipeline/list/list-files.ts';
import { listPages, narrowedPages } from '../../../pipeline/list/list-pages.ts';
import { type ListRow, listRow } from '../../../pipeline/list/list-row.ts';
import { oncePerBuild } from '../../once-per-build.ts';
import { asShown } from '../as-shown.ts';
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
      listRow(asShown(record), type.facets, { who: whoOf(type, record, nameOf), says: await beginningOf(record.id) }),
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

const narrowedTo = async (plural: string, facet: string | null, value: string | null) => {
  const { rows, narrowed } = await list(plural);
  return facet === null ? rows : (narrowed.get(facet)?.get(value ?? '') ?? []);
};

const cut = oncePerBuild('cut', async (plural: string, facet: string | null, value: string | null) => {
  const rows = await narrowedTo(plural, facet, value);
  return facet === null ? listPages(rows) : narrowedPages(rows);
});

/** How many full pages stand behind the front of what one value of a facet leaves of a list. */
export const pagesOfValue = question(
  'pagesOfValue',
  async (plural: string, facet: string, value: string) => (await cut(plural, facet, value)).pages.length,
);

/** What the front of a list shows. */
export interface ListFront {
  readonly rows: readonly ListRow[];
  /** How many full pages stand behind it. */
  readonly pages: number;
  /** How many records the list has, narrowed as it is. */
  readonly found: number;
}

/** The newest rows of a list, the whole one or what one value of a facet leaves of it. */
export const listFront = question(
  'listFront',
  async (plural: string, facet: string | null, value: string | null): Promise<ListFront> => {
    const { front, pages } = await cut(plural, facet, value);
    return { rows: front, pages: pages.length, found: (await narrowedTo(plural, facet, value)).length };
  },
);

/** A full page behind the front of a list. It says nothing of the records after it, so that a new one leaves it as it is. */
export interface OlderPage {
  readonly rows: readonly ListRow[];
  /** Whether the page after it is the front. */
  readonly isLast: boolean;
}

/**
 * One full page of a list, the whole one or what one value of a facet leaves of it.
 * @param page its number, counted from the oldest
 */
export const olderPage = question(
  'olderPage',
  async (plural: string, facet: string | null, value: string | null, page: number): Promise<OlderPage> => {
    const { pages } = await cut(plural, facet, value);
    return { rows: pages[page - 1] ?? [], isLast: page === pages.length };
  },
);

/** The facets of a list, with how often each value occurs. */
export const facetsOf = question('facetsOf', async (plural: string) => (await list(plural)).facets);

/** A facet, and the first of its values that have a page. */
export interface FacetLinks {
  readonly key: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly hasMore: boolean;
}

/** Values of a facet that a page links to without being asked. */
const linkedAtOnce = 12;

/** The first values of a list's facets that have pages, without their counts, which change with every edit. */
export const facetLinksOf = question('facetLinksOf', async (plural: string) =>
  (await list(plural)).facets.map(
    ({ key, label, values }): FacetLinks => ({
      ...{ key, label },
      values: values.slice(0, linkedAtOnce).map(({ value }) => value),
      hasMore: values.length > linkedAtOnce,
    }),
  ),
);

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

/** What a list is narrowed and sorted by in a browser: its nth file, counted from the oldest and from 1. */
export const columnsOf = question('columnsOf', async (plural: string, number: number) =>
  columnFile(rowsOfFile((await list(plural)).rows, 'columns', number)),
);

/** The texts of a list's rows: its nth file, counted from the oldest and from 1. */
export const textsOf = question('textsOf', async (plural: string, number: number) =>
  textFile(rowsOfFile((await list(plural)).rows, 'texts', number)),
);

import type { RecordType } from '../../../../content-schema/define-record.ts';
import { listFacets } from '../../../pipeline/list/list-facet.ts';
import { columnFile, rowsOfFile, textFile } from '../../../pipeline/list/list-files.ts';
import { hasOwnOrder, ownOrder } from '../../../pipeline/list/list-order.ts';
import { listPages, narrowedPages } from '../../../pipeline/list/list-pages.ts';
import { type ListRow, listRow } from '../../../pipeline/list/list-row.ts';
import { rowHeads } from '../../../pipeline/list/row-heads.ts';
import { inOwnOrder } from '../../../pipeline/list/sort-list.ts';
import { clock } from '../../../pipeline/text/clock.ts';
import { oncePerBuild } from '../../once-per-build.ts';
import { asShown } from '../as-shown.ts';
import { question } from '../question.ts';
import { publicName, whoOf } from '../record-book.ts';
import { byRecord } from '../store/indexes.ts';
import { storedPart, storedRecords } from '../store/store.ts';
import { typeOf, typeOfPlural } from '../type-of.ts';
import { beginningOf } from './records.ts';
import { episodeOf } from './sound.ts';

/** The whole list of a type: rows newest first and in the list's own order, its facets, and the rows that have a value. */
const list = oncePerBuild('list', async (plural: string) => {
  const type = typeOfPlural(plural);
  const [records, { byId }] = await Promise.all([storedRecords(plural), byRecord()]);
  const nameOf = (id: number) => {
    const person = byId.get(id);
    return person && publicName(typeOf(person), person);
  };
  const { isHeard } = rowHeads(type);
  const rows = await Promise.all(
    records.map(async (record) =>
      listRow(type, asShown(record), {
        who: whoOf(type, record, nameOf),
        says: await beginningOf(record.id),
        isGenerated: Boolean(record.ai?.summary),
        length: isHeard ? await lengthOf(record.id) : undefined,
      }),
    ),
  );
  const facets = listFacets(type, rows);
  const order = ownOrder(type, type.happens === undefined ? undefined : await comingFrom(rows));
  const arranged = inOwnOrder(rows, facets, order);
  return { rows, arranged, order, facets, narrowed: rowsByValue(type.facets, arranged) };
});

/** How long a session is to be heard; empty where nobody has measured it. */
async function lengthOf(id: number): Promise<string | undefined> {
  const episode = await episodeOf(id);
  return episode && (episode.seconds === undefined ? '' : clock(episode.seconds));
}

/** The second from which on what happens is still to come: the first that is not before the day the data is from. */
async function comingFrom(rows: readonly ListRow[]): Promise<number | undefined> {
  const today = Date.parse(((await storedPart('asOf')).time ?? '').slice(0, 10));
  const coming = rows.map(({ happens }) => Date.parse(happens ?? '')).filter((at) => at >= today);
  return coming.length === 0 ? undefined : Math.floor(Math.min(...coming) / 1000);
}

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
  const { arranged, narrowed } = await list(plural);
  return facet === null ? arranged : (narrowed.get(facet)?.get(value ?? '') ?? []);
};

const cut = oncePerBuild('cut', async (plural: string, facet: string | null, value: string | null) => {
  const rows = await narrowedTo(plural, facet, value);
  return facet === null && !hasOwnOrder(typeOfPlural(plural)) ? listPages(rows) : narrowedPages(rows);
});

/** How many full pages stand behind the front of a list, the whole one or what one value of a facet leaves of it. */
export const pagesOf = question(
  'pagesOf',
  async (plural: string, facet: string | null, value: string | null) => (await cut(plural, facet, value)).pages.length,
);

/** The order in which a list stands where nobody sorts it. */
export const orderOf = question('orderOf', async (plural: string) => (await list(plural)).order);

/** What the front of a list shows. */
export interface ListFront {
  readonly rows: readonly ListRow[];
  /** How many full pages stand behind it. */
  readonly pages: number;
  /** How many records the list has, narrowed as it is. */
  readonly found: number;
}

/** The first rows of a list, the whole one or what one value of a facet leaves of it. */
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

/** The records of a list that happen on a day, in the order of their days, as a calendar tells of them. */
export const calendarOf = question('calendarOf', async (plural: string) => {
  const status = typeOfPlural(plural).facets.indexOf('status');
  return (await list(plural)).rows
    .flatMap(({ id, title, says, happens, updated, facets }) => {
      if (happens === undefined) return [];
      const isCancelled = facets[status]?.includes('cancelled') ?? false;
      return {
        id,
        title,
        says,
        happens,
        changed: updated || null,
        categories: facets.filter((_, facet) => facet !== status).flat(),
        isCancelled,
      };
    })
    .sort((a, b) => Date.parse(a.happens) - Date.parse(b.happens) || a.id - b.id);
});

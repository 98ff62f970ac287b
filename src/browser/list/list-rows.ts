import { listColumns } from '../../pipeline/list/list-columns.ts';
import {
  type ColumnFile,
  fileName,
  filesOf,
  type Part,
  type TextFile,
  windowSizes,
} from '../../pipeline/list/list-files.ts';
import { byTitle } from '../../pipeline/list/list-order.ts';
import type { ListRow } from '../../pipeline/list/list-row.ts';
import type { ListSettings } from '../../pipeline/list/list-settings.ts';
import type { ListState } from '../../pipeline/list/list-state.ts';
import { createListTable, type ListTable } from '../../pipeline/list/list-table.ts';
import { narrow } from '../../pipeline/list/narrow-list.ts';
import { sorted } from '../../pipeline/list/sort-list.ts';
import { listAddress } from '../../routes.ts';

/** What a list shows for what was asked of it. */
export interface ListAnswer {
  /** The first rows, as many as are to be shown. */
  readonly rows: readonly ListRow[];
  /** How many rows there are. */
  readonly found: number;
  /** The numbers of the records of all of them. */
  readonly ids: ReadonlySet<number>;
  readonly counts: readonly ReadonlyMap<string, number>[];
}

/** The rows of a list, fetched as far as they are needed. */
export interface ListRows {
  /** Fetches what every question needs. */
  readonly prepare: () => Promise<unknown>;
  readonly ask: (state: ListState) => Promise<ListAnswer>;
}

/** The rows of a list that stand in files beside its page. What did not come is asked for again the next time. */
export function createListRows({ plural, facets, total, order }: ListSettings): ListRows {
  const fetched = new Map<string, Promise<unknown>>();
  const file = <File>(part: Part, number: number): Promise<File> => {
    const name = fileName(part, number);
    const coming = fetched.get(name) ?? load(`${listAddress(plural)}rows/${name}.json`);
    fetched.set(name, coming);
    coming.catch(() => fetched.delete(name));
    return coming as Promise<File>;
  };
  const numbers = (part: Part) => Array.from({ length: filesOf(part, total) }, (_, index) => index + 1);
  let prepared: Promise<ListTable> | undefined;
  const added = new Set<number>();

  const table = (): Promise<ListTable> => {
    prepared ??= Promise.all(numbers('columns').map((number) => file<ColumnFile>('columns', number))).then((files) =>
      createListTable(listColumns(files), facets, document.documentElement.lang),
    );
    prepared.catch(() => {
      prepared = undefined;
    });
    return prepared;
  };
  const addTexts = async (to: ListTable, wanted: Iterable<number>) => {
    const missing = [...new Set(wanted)].filter((number) => !added.has(number));
    await Promise.all(
      missing.map(async (number) => {
        const texts = await file<TextFile>('texts', number);
        if (!added.has(number)) to.add(number, texts);
        added.add(number);
      }),
    );
  };

  return {
    prepare: table,
    async ask({ text, chosen, sort, shown }) {
      const list = await table();
      if (text.trim() !== '' || sort === byTitle) await addTexts(list, numbers('texts'));
      const keys = facets.map(({ key }) => key);
      const { found, counts } = narrow(list.columns, keys, chosen, list.hasWords(text));
      const ranks = sort === byTitle ? list.ranks() : undefined;
      const places = sorted(list.columns, found, sort, { facets, own: order, ranks }).slice(0, shown);
      await addTexts(
        list,
        places.map((place) => Math.floor(place / windowSizes.texts) + 1),
      );
      const ids = new Set(found.map((place) => list.columns.ids[place] ?? 0));
      return { rows: places.flatMap((place) => list.row(place) ?? []), found: found.length, ids, counts };
    },
  };
}

async function load(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

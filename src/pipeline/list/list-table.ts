import { fold } from '../text/fold.ts';
import type { ListColumns } from './list-columns.ts';
import { type TextFile, windowSizes } from './list-files.ts';
import type { ListRow } from './list-row.ts';
import { rowWords, type ShownFacet } from './row-words.ts';
import { titleKey, titleRanks, titleRun } from './title-order.ts';

/** A list in a browser: the columns of all records, and the texts of those that have come. */
export interface ListTable {
  readonly columns: ListColumns;
  /** Takes the nth file of texts, counted from 1, and prepares it, so that no key that is typed has to wait for all of them. */
  readonly add: (number: number, file: TextFile) => void;
  /** The row at a place, once its texts have come. */
  readonly row: (place: number) => ListRow | undefined;
  /** Whether each of the words that somebody typed is in what the row at a place shows; needs all texts. */
  readonly hasWords: (typed: string) => (place: number) => boolean;
  /** Where each place comes by its title; needs all texts. */
  readonly ranks: () => Uint32Array;
}

/** A list whose columns have come, and none of its texts. */
export function createListTable(columns: ListColumns, facets: readonly ShownFacet[], language: string): ListTable {
  const texts: TextFile[number][] = [];
  const folded: string[] = [];
  const keys: string[] = [];
  const runs: number[][] = [];
  let ranks: Uint32Array | undefined;

  const row = (place: number): ListRow | undefined => {
    const text = texts[place];
    const id = columns.ids[place];
    if (text === undefined || id === undefined) return undefined;
    const [title, who, says, created, happens, length, generated] = text;
    return {
      ...{ id, title, who, created, updated: moment(columns.updated[place]) },
      ...(typeof happens === 'string' ? { happens } : {}),
      ...(typeof length === 'string' ? { length } : {}),
      says,
      ...(generated ? { isGenerated: true } : {}),
      facets: columns.facets.map(({ values, of }) => values[of[place] ?? 0] ?? []),
    };
  };
  return {
    columns,
    row,
    add(number, file) {
      const first = (number - 1) * windowSizes.texts;
      for (const [index, text] of file.entries()) {
        const place = first + index;
        texts[place] = text;
        keys[place] = titleKey(text[0]);
        const shown = row(place);
        folded[place] = shown ? fold(rowWords(shown, facets)) : '';
      }
      runs[number - 1] = titleRun(
        [...file.keys()].map((index) => first + index),
        keys,
      );
      ranks = undefined;
    },
    hasWords(typed) {
      const words = fold(typed).split(/\s+/).filter(Boolean);
      return (place) => words.every((word) => folded[place]?.includes(word) ?? false);
    },
    ranks() {
      ranks ??= titleRanks(
        texts.map(([title]) => title),
        keys,
        runs,
        language,
      );
      return ranks;
    },
  };
}

const moment = (seconds = Number.NaN): string =>
  Number.isNaN(seconds) ? '' : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

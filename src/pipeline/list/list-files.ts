import type { ListRow } from './list-row.ts';

/**
 * A list travels to a browser in files of so many records each, counted from the oldest, so that a full file never changes with a new
 * record and none grows with all of them. What a list is narrowed, counted and sorted by is small and comes first; texts come for the
 * rows that are shown, or for all when words are looked for.
 */
export const windowSizes = { columns: 10_000, texts: 500 } as const;

/** Which of the two a file holds. */
export type Part = keyof typeof windowSizes;

/** How many files of a part a list of so many records has. */
export const filesOf = (part: Part, total: number): number => Math.ceil(total / windowSizes[part]);

/** The name of the nth file of a part, counted from the oldest and from 1. */
export const fileName = (part: Part, number: number): string => `${part}-${number}`;

/** The rows that stand in the nth file of a part, oldest first. */
export function rowsOfFile<Row>(newestFirst: readonly Row[], part: Part, number: number): Row[] {
  const newer = newestFirst.length - number * windowSizes[part];
  return newestFirst.slice(Math.max(0, newer), newer + windowSizes[part]).toReversed();
}

/** What the rows of one file are narrowed, counted and sorted by; the oldest first. */
export interface ColumnFile {
  /** Number of the first record, then how much further each next one is. */
  readonly ids: readonly number[];
  /** When each was changed last: seconds since 1970 of the first, then how much later each next one; `null` where nobody knows. */
  readonly updated: readonly (number | null)[];
  /** When each happens, told likewise; only in a list of what happens. */
  readonly happens?: readonly (number | null)[];
  readonly facets: readonly {
    /** The lists of values that occur. */
    readonly values: readonly (readonly string[])[];
    /** Which of them each record has. */
    readonly of: readonly number[];
  }[];
}

/** The texts of the rows of one file; the oldest first. */
export type TextFile = readonly RowTexts[];

/** What of a row is shown only; what is not there is `null` where something follows. `generated` says that no person wrote what it says. */
type RowTexts = readonly [
  title: string,
  who: string,
  says: string,
  created: string,
  happens?: string | null,
  length?: string | null,
  generated?: 1,
];

/** The columns of some rows, given oldest first. */
export const columnFile = (rows: readonly ListRow[]): ColumnFile => ({
  ids: rows.map(({ id }, index) => id - (rows[index - 1]?.id ?? 0)),
  updated: steps(rows.map(({ updated }) => updated)),
  ...(rows.some(({ happens }) => happens) ? { happens: steps(rows.map(({ happens }) => happens)) } : {}),
  facets: (rows[0]?.facets ?? []).map((_, facet) => {
    const places = new Map<string, number>();
    const of = rows.map(({ facets }) => {
      const key = JSON.stringify(facets[facet] ?? []);
      const place = places.get(key) ?? places.size;
      places.set(key, place);
      return place;
    });
    return { values: [...places.keys()].map((key) => JSON.parse(key) as string[]), of };
  }),
});

/** Moments in seconds, each as what it is later than the one before. */
function steps(moments: readonly (string | undefined)[]): (number | null)[] {
  let known = 0;
  return moments.map((moment) => {
    const seconds = Math.floor(Date.parse(moment ?? '') / 1000);
    if (Number.isNaN(seconds)) return null;
    const later = seconds - known;
    known = seconds;
    return later;
  });
}

/** The texts of some rows, given oldest first. */
export const textFile = (rows: readonly ListRow[]): TextFile =>
  rows.map(({ title, who, says, created, happens, length, isGenerated }): RowTexts => {
    if (isGenerated) return [title, who, says, created, happens ?? null, length ?? null, 1];
    if (length !== undefined) return [title, who, says, created, happens ?? null, length];
    return happens === undefined ? [title, who, says, created] : [title, who, says, created, happens];
  });

/** Rows on a full page of a whole list, and on one of a narrowed list, whose older pages show a short line of each record. */
export const pageSizes = { whole: 100, narrowed: 200 } as const;

/** Fewest rows of a front that has pages behind it. */
const fewest = 50;

/** A list cut into pages. Full pages are counted from the oldest, so that a new record never changes one of them. */
export interface ListPages<Row> {
  /** The newest rows: the list's front. */
  readonly front: readonly Row[];
  /** Full pages behind the front; the first is the oldest. */
  readonly pages: readonly (readonly Row[])[];
}

/** How many full pages stand behind the front of a list of so many rows. */
export const pagesBehind = (rows: number, size: number): number => Math.max(0, Math.floor((rows - fewest) / size));

/** Cuts rows, newest first, into a front and full pages behind it. */
export function listPages<Row>(newestFirst: readonly Row[], size: number): ListPages<Row> {
  const behind = pagesBehind(newestFirst.length, size);
  const front = newestFirst.length - behind * size;
  const pages = Array.from({ length: behind }, (_, index) => {
    const start = front + (behind - 1 - index) * size;
    return newestFirst.slice(start, start + size);
  });
  return { front: newestFirst.slice(0, front), pages };
}

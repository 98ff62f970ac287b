/** Rows on a full page of a whole list. */
const size = 100;

/** Rows on a full page of a narrowed list, which shows a short line of each record. */
const narrowed = { fewest: 100, most: 200 } as const;

/** Fewest rows of a front that has pages behind it. */
const fewest = 50;

/** A list cut into pages. Full pages are counted from the oldest, so that a new record never changes one of them. */
export interface ListPages<Row> {
  /** The newest rows: the list's front. */
  readonly front: readonly Row[];
  /** Full pages behind the front; the first is the oldest. */
  readonly pages: readonly (readonly Row[])[];
}

/** How many full pages stand behind the front of a whole list of so many rows. */
export const pagesBehind = (rows: number): number => Math.max(0, Math.floor((rows - fewest) / size));

/** Cuts the rows of a whole list, newest first, into a front and full pages of one size behind it. */
export function listPages<Row>(newestFirst: readonly Row[]): ListPages<Row> {
  const behind = pagesBehind(newestFirst.length);
  const front = newestFirst.length - behind * size;
  const pages = Array.from({ length: behind }, (_, index) => {
    const start = front + (behind - 1 - index) * size;
    return newestFirst.slice(start, start + size);
  });
  return { front: newestFirst.slice(0, front), pages };
}

/**
 * Cuts the rows of a narrowed list, newest first. Records come into such a list and leave it anywhere, and pages of one size would all
 * move with the first of them. So the rows themselves say where a page begins: of those it could begin with, at the one with the lowest
 * mark. A page that gains or loses a row nearly always leaves all others as they are.
 */
export function narrowedPages<Row extends { readonly id: number }>(newestFirst: readonly Row[]): ListPages<Row> {
  const oldestFirst = newestFirst.toReversed();
  const pages: Row[][] = [];
  let start = 0;
  while (oldestFirst.length - start >= narrowed.most + fewest) {
    const next = oldestFirst.slice(start + narrowed.fewest, start + narrowed.most + 1).map(({ id }) => mark(id));
    const end = start + narrowed.fewest + next.indexOf(Math.min(...next));
    pages.push(oldestFirst.slice(start, end).toReversed());
    start = end;
  }
  return { front: oldestFirst.slice(start).toReversed(), pages };
}

/** A number that is any number's own and looks like chance. */
function mark(id: number): number {
  const mixed = Math.imul(id ^ (id >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

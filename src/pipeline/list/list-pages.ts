/** Rows on a full page. */
export const pageSize = 50;

/** A list cut into pages. Full pages are counted from the oldest, so that a new record never changes one of them. */
export interface ListPages<Row> {
  /** The newest rows, at least a full page where there is one: the list's front. */
  readonly front: readonly Row[];
  /** Full pages behind the front; the first is the oldest. */
  readonly pages: readonly (readonly Row[])[];
}

/** Cuts rows, newest first, into a front of fewer than two pages and full pages behind it. */
export function listPages<Row>(newestFirst: readonly Row[], size = pageSize): ListPages<Row> {
  const behind = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const front = newestFirst.length - behind * size;
  const pages = Array.from({ length: behind }, (_, index) => {
    const start = front + (behind - 1 - index) * size;
    return newestFirst.slice(start, start + size);
  });
  return { front: newestFirst.slice(0, front), pages };
}

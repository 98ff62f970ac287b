/** The place of an item in an order: the value sorted by, then the id that settles ties. */
export type Place = readonly [value: string | number, id: number];

/** Compares two places of one order, ascending. */
export function comparePlaces([a, idA]: Place, [b, idB]: Place): number {
  return a < b ? -1 : a > b ? 1 : idA - idB;
}

/**
 * Writes a place as a cursor. As GitHub's, it holds the value sorted by and not a position, so a page stays put when items
 * before it come or go, and an item whose `updatedAt` moves is met twice or not at all.
 */
export const cursorOf = (order: string, place: Place): string =>
  Buffer.from(`cursor:v2:${JSON.stringify([order, ...place])}`).toString('base64');

/** Reads a cursor; `null` when it is none, or was made in another order. */
export function placeOf(order: string, cursor: string): Place | null {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  if (!text.startsWith('cursor:v2:')) return null;
  try {
    const read: unknown = JSON.parse(text.slice('cursor:v2:'.length));
    if (!Array.isArray(read) || read.length !== 3 || read[0] !== order) return null;
    const [, value, id]: unknown[] = read;
    return (typeof value === 'string' || typeof value === 'number') && typeof id === 'number' ? [value, id] : null;
  } catch {
    return null;
  }
}

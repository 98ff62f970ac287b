import type { GraphQLResolveInfo } from 'graphql';
import type { Twists } from '../faults/fault.ts';
import { comparePlaces, cursorOf, type Place, placeOf } from './cursor.ts';
import { refusal } from './errors.ts';
import type { Context } from './field.ts';

/** The paging arguments every connection takes. */
export interface Paging {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}
/** Names of the paging arguments. */
export const paging = ['first', 'last', 'after', 'before'] as const;

/** Items in order, and how a place in that order is told. */
export interface Ordered<T> {
  readonly items: readonly T[];
  readonly place: (item: T) => Place;
  /** Part of the cursor: a cursor of another order is invalid. */
  readonly order: string;
  readonly descending?: boolean;
}

/** One page of a connection. `totalCount` may be asked without a page. */
export function connection<T>(ordered: Ordered<T>, args: Paging, { twists }: Context, info: GraphQLResolveInfo) {
  const totalCount = ordered.items.length;
  if (onlyCounts(info)) return { totalCount };
  const size = pageSize(args, info.fieldName);
  const { start, end } = range(ordered, twists.endlessCursor ? {} : args, twists.invalidCursor === true);
  const from = args.first == null ? Math.max(start, end - size) : start;
  const to = args.first == null ? end : Math.min(end, start + size);
  const page = ordered.items.slice(from, to);
  const cursor = (item: T | undefined) => (item === undefined ? null : cursorOf(ordered.order, ordered.place(item)));
  const shown = page.map((item, index) => (twists.nullNodes?.includes(index) ? null : item));
  return {
    totalCount,
    nodes: shown,
    edges: page.map((item, index) => ({ cursor: cursor(item), node: shown[index] })),
    pageInfo: {
      startCursor: cursor(page[0]),
      endCursor: endCursor(twists, args, cursor(page.at(-1))),
      hasNextPage: !twists.endsEarly && (twists.stuckCursor || twists.endlessCursor || to < totalCount),
      hasPreviousPage: from > 0,
    },
  };
}

function endCursor({ stuckCursor, endlessCursor }: Twists, { after }: Paging, honest: string | null): string | null {
  if (endlessCursor) return `${honest}+${Number(/\+(\d+)$/.exec(after ?? '')?.[1] ?? 0) + 1}`;
  return stuckCursor && after ? after : honest;
}

function pageSize({ first, last }: Paging, name: string): number {
  const size = first ?? last;
  if (size == null)
    throw refusal(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  if (first != null && last != null)
    throw refusal(
      'INVALID_PAGINATION_BOUNDARIES',
      `Passing both \`first\` and \`last\` to paginate the \`${name}\` connection is not supported.`,
    );
  const word = first == null ? 'last' : 'first';
  if (size > 100)
    throw refusal(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${word}\` limit of 100 records.`,
    );
  if (size < 1)
    throw refusal(
      'INVALID_PAGINATION_BOUNDARIES',
      `\`${word}\` on the \`${name}\` connection must be between 1 and 100.`,
    );
  return size;
}

/** The part of the list between the two cursors, as indexes. */
function range<T>(
  { items, place, order, descending }: Ordered<T>,
  { after, before }: Paging,
  invalid: boolean,
): { start: number; end: number } {
  const read = (cursor: string): Place => {
    const found = invalid ? null : placeOf(order, cursor);
    if (!found) throw refusal('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
    return found;
  };
  const compare = (item: T, at: Place) =>
    descending ? comparePlaces(at, place(item)) : comparePlaces(place(item), at);
  const past = (index: number) => (index < 0 ? items.length : index);
  const afterPlace = after ? read(after) : null;
  const beforePlace = before ? read(before) : null;
  const start = afterPlace ? past(items.findIndex((item) => compare(item, afterPlace) > 0)) : 0;
  const end = beforePlace ? past(items.findIndex((item) => compare(item, beforePlace) >= 0)) : items.length;
  return { start, end: Math.max(start, end) };
}

function onlyCounts(info: GraphQLResolveInfo): boolean {
  return info.fieldNodes.every(({ selectionSet }) =>
    selectionSet?.selections.every(
      (node) => node.kind === 'Field' && (node.name.value === 'totalCount' || node.name.value === '__typename'),
    ),
  );
}

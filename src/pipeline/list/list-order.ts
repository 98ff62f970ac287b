import type { RecordType } from '../../../content-schema/define-record.ts';
import type { ListFacet } from './list-facet.ts';
import type { RowDate } from './list-row.ts';

/** One way to order a list. */
export interface Order {
  readonly name: string;
  readonly label: string;
  /** The moment of a row that it goes by, or that is worth a look beside it; none where moments say nothing. */
  readonly date?: RowDate;
}

/** The order in which a list stands where nobody sorts it. */
export interface OwnOrder extends Order {
  /** The places of the facets that it goes by, the first one first. */
  readonly by?: readonly number[];
  /** The second from which on what happens is still to come; none where nothing is. */
  readonly from?: number;
}

/** The order that needs all texts. */
export const byTitle = 'title';

/** The order of most lists: the highest number first, which is the last one opened. */
export const newestFirst: Order = { name: 'newest', label: 'Newest first', date: 'created' };

/**
 * The order in which the lists of a type stand.
 * @param from the second from which on what happens is still to come
 */
export function ownOrder({ happens, order, facets }: RecordType, from?: number): OwnOrder {
  if (happens !== undefined)
    return { name: 'happens', label: 'Upcoming first', date: 'happens', ...(from === undefined ? {} : { from }) };
  if (order) return { name: 'own', label: order.label, by: order.by.map((key) => facets.indexOf(key)) };
  return newestFirst;
}

/** Whether lists of a type have an order of their own, in which a new record may stand anywhere. */
export const hasOwnOrder = ({ happens, order }: RecordType): boolean => happens !== undefined || order !== undefined;

/** The orders that a list offers, its own first: by number, change and title, and by every facet whose values have an order. */
export const orders = (own: Order, facets: readonly Pick<ListFacet, 'key' | 'label' | 'ordered'>[]): Order[] => [
  ...(own.name === newestFirst.name ? [] : [own]),
  newestFirst,
  { name: 'oldest', label: 'Oldest first', date: 'created' },
  { name: 'updated', label: 'Recently updated', date: 'updated' },
  { name: byTitle, label: 'Title', date: 'created' },
  ...facets.filter(({ ordered }) => ordered).map(({ key, label }): Order => ({ name: key, label, date: 'created' })),
];

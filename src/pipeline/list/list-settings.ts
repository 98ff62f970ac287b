import { counting } from '../text/counting.ts';
import type { ListFacet } from './list-facet.ts';
import type { OwnOrder } from './list-order.ts';
import type { RowHeads } from './row-heads.ts';

/** What a list needs to know besides its rows; plain data, because it travels to the browser. */
export interface ListSettings {
  /** Name and route of the list. */
  readonly plural: string;
  /** The word for one of its records. */
  readonly name: string;
  readonly facets: readonly ListFacet[];
  /** What stands above the columns of its rows. */
  readonly heads: RowHeads;
  /** The order in which the list stands where nobody sorts it. */
  readonly order: OwnOrder;
  /** How many records there are in all. */
  readonly total: number;
  /** Of titles and texts, where it is not the language of the page. */
  readonly language?: string;
  /** Address of this page, without a query. */
  readonly own: string;
  /** What this page was prerendered for; nothing on a page of the whole list. */
  readonly fixed?: { readonly key: string; readonly value: string; readonly found: number };
}

/** How many records there are, and how many of them were asked for. */
export const countWords = ({ plural, name, total }: ListSettings, found: number): string =>
  found === total ? `${counting(total, name, plural)}` : `${found} of ${total} ${plural}`;

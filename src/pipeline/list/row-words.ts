import { utcDay, utcTime } from '../time/utc-time.ts';
import type { ListFacet } from './list-facet.ts';
import type { ListRow, RowDate } from './list-row.ts';

/** What decides how a row shows the values of a facet. */
export type ShownFacet = Pick<ListFacet, 'key' | 'label' | 'shownAs'>;

/** The words of a value where a row shows it: `high`, `Step 4`; none where it does not. */
export function valueWords({ label, shownAs }: Omit<ShownFacet, 'key'>, value: string): string {
  if (shownAs === 'hidden') return '';
  return shownAs === 'number' ? `${label} ${value}` : value;
}

/** The moment of a row as the row shows it: a day, but of what happens the time of day too where it is known. */
export const dateWords = (row: ListRow, date: RowDate): string =>
  date === 'happens' ? utcTime(row.happens ?? '') : utcDay(row[date]);

/** Everything that a row may show, in one line; of long values all, though a row cuts them. */
export const rowWords = (row: ListRow, shown: readonly ShownFacet[]): string =>
  [
    `#${row.id} ${row.title}`,
    ...row.facets.flatMap((values, index) => {
      const facet = shown[index];
      return facet ? values.map((value) => valueWords(facet, value)) : [];
    }),
    row.who,
    ...(['created', 'updated', 'happens'] as const).map((date) => dateWords(row, date)),
    row.length,
    row.says,
  ].join(' ');

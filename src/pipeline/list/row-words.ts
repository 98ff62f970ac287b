import { utcDay } from '../time/utc-time.ts';
import type { ListFacet } from './list-facet.ts';
import type { ListRow } from './list-row.ts';

/** What decides how a row shows the values of a facet. */
export type ShownFacet = Pick<ListFacet, 'key' | 'label' | 'shownAs'>;

/** The words of a value where a row shows it: `high`, `Step 4`; none where it does not. */
export function valueWords({ label, shownAs }: Omit<ShownFacet, 'key'>, value: string): string {
  if (shownAs === 'hidden') return '';
  return shownAs === 'number' ? `${label.split(' ')[0]} ${value}` : value;
}

/** Everything that a row shows, in one line; of long values all, though a row cuts them. */
export const rowWords = ({ id, title, who, updated, says, facets }: ListRow, shown: readonly ShownFacet[]): string =>
  [
    `#${id} ${title}`,
    ...facets.flatMap((values, index) => {
      const facet = shown[index];
      return facet ? values.map((value) => valueWords(facet, value)) : [];
    }),
    who,
    updated && utcDay(updated),
    says,
  ].join(' ');

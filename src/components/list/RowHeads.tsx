import type { ListFacet } from '../../pipeline/list/list-facet.ts';
import type { RowDate } from '../../pipeline/list/list-row.ts';
import type { RowHeads as Heads } from '../../pipeline/list/row-heads.ts';

interface Props {
  heads: Heads;
  facets: readonly Pick<ListFacet, 'key' | 'label' | 'shownAs'>[];
  date: RowDate | undefined;
  /** The class names that say which columns the rows have. */
  columns: string;
}

/** What the moment in a row is. */
export const dateHead: Readonly<Record<RowDate, string>> = {
  created: 'Created',
  updated: 'Updated',
  happens: 'Happens',
};

/** The heads of the columns of a list, for the eye alone: a row is understood without them. */
export const RowHeads = ({ heads, facets, date, columns }: Props) => (
  <p className={`row-heads ${columns}`} aria-hidden="true">
    <span>{heads.what}</span>
    {facets.map(({ key, label, shownAs }) => (shownAs === 'hidden' ? null : <span key={key}>{label}</span>))}
    <span>{heads.who}</span>
    {heads.isHeard && <span>Length</span>}
    {date && <span>{dateHead[date]}</span>}
  </p>
);

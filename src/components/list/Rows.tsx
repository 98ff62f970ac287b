import { badgeTone } from '../../pipeline/list/badge-tone.ts';
import type { ListFacet } from '../../pipeline/list/list-facet.ts';
import type { ListRow, RowDate } from '../../pipeline/list/list-row.ts';
import type { RowHeads as Heads } from '../../pipeline/list/row-heads.ts';
import { dateWords, valueWords } from '../../pipeline/list/row-words.ts';
import { shortened } from '../../pipeline/text/shortened.ts';
import { experienceAddress, recordAddress } from '../../routes.ts';
import { dateHead, RowHeads } from './RowHeads.tsx';

interface Props {
  plural: string;
  facets: readonly Pick<ListFacet, 'key' | 'label' | 'shownAs'>[];
  heads: Heads;
  rows: readonly ListRow[];
  /** The moment that each row shows: the one the list is sorted by. */
  date?: RowDate | undefined;
  /** Of the titles and texts, where the page around them is in another language. */
  language?: string | undefined;
}

/**
 * The rows of a list below the heads of their columns: name, badges, who, what can be heard, when, and what the record says. The server
 * draws them with this, and so does the browser when the list is narrowed. They are most of a site's lists, so they bear few names: what
 * each part is, its element and its place tell the styles. What stands in `<b>` is a badge, and what stands in `<i>` is only heard.
 */
export function Rows({ plural, facets, heads, rows, date, language }: Props) {
  const shown = facets.map((facet) => (facet.shownAs === 'hidden' ? undefined : facet));
  const columns = [`f${shown.filter(Boolean).length}`, heads.isHeard && 'heard', date].filter(Boolean).join(' ');
  return (
    <>
      <RowHeads heads={heads} facets={facets} date={date} columns={columns} />
      <ul className={`rows ${columns}`}>
        {rows.map((row) => (
          <li key={row.id}>
            <div>
              <small>{`#${row.id}`}</small>{' '}
              <a href={recordAddress(plural, row.id)} lang={language}>
                {row.title}
              </a>
              <i> — </i>
            </div>
            <div>
              {shown.map(
                (facet, index) => facet && <Values key={facet.key} facet={facet} values={row.facets[index] ?? []} />,
              )}
            </div>
            <span>{row.who}</span>
            {heads.isHeard && <Play row={row} />}
            {date && row[date] && (
              <time {...moment(row[date])}>
                <i>{`${dateHead[date]}: `}</i>
                {dateWords(row, date)}
              </time>
            )}
            {row.says && (
              <p data-generated={row.isGenerated && ''} lang={language}>
                {row.says}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

// React would write `dateTime`, which checkers of HTML take for a mistake.
const moment = (at: string) => ({ datetime: at });

/** A way to hear the record at once. */
function Play({ row: { who, title, length } }: { row: ListRow }) {
  if (length === undefined) return <span />;
  return (
    <span>
      <a className="row-play" href={`${experienceAddress(who)}#play`}>
        Play<i>{` ${title}`}</i>
      </a>{' '}
      {length}
    </span>
  );
}

/** Values of one facet in a row; a record that has more has them on its page. */
const shownInRow = 2;

function Values({ facet, values }: { facet: Props['facets'][number]; values: readonly string[] }) {
  const more = values.length - shownInRow;
  return (
    <span>
      {values.slice(0, shownInRow).map((value) => (
        <Value key={value} facet={facet} value={value} />
      ))}
      {more > 0 && <small>{`+${more}`}</small>}
    </span>
  );
}

function Value({ facet, value }: { facet: Props['facets'][number]; value: string }) {
  const words = shortened(valueWords(facet, value), 60);
  return facet.shownAs === 'badge' ? <b className={badgeTone(value)}>{words}</b> : words;
}

import { badgeTone } from '../../pipeline/list/badge-tone.ts';
import type { ListFacet } from '../../pipeline/list/list-facet.ts';
import type { ListRow } from '../../pipeline/list/list-row.ts';
import { valueWords } from '../../pipeline/list/row-words.ts';
import { shortened } from '../../pipeline/text/shortened.ts';
import { utcDay } from '../../pipeline/time/utc-time.ts';
import { recordAddress } from '../../routes.ts';

interface Props {
  plural: string;
  facets: readonly Pick<ListFacet, 'label' | 'shownAs'>[];
  rows: readonly ListRow[];
  /** Of the titles and texts, where the page around them is in another language. */
  language?: string | undefined;
}

/**
 * The rows of a list: name, badges, who, when, and what the record says. The server draws them with this, and so does the browser when the
 * list is narrowed. They are most of a site's lists, so they bear few names: what each part is, its place tells the styles. What stands in
 * `<b>` is a badge, and what stands in `<i>` is only heard.
 */
export function Rows({ plural, facets, rows, language }: Props) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <span>
            <small>{`#${row.id}`}</small>{' '}
            <a href={recordAddress(plural, row.id)} lang={language}>
              {row.title}
            </a>
            <i> — </i>
          </span>
          <span>
            {row.facets.map((values, index) => (
              <Values key={facets[index]?.label} facet={facets[index]} values={values} />
            ))}
          </span>
          <span>{row.who}</span>
          <span>
            {row.updated && (
              <>
                <i>Updated: </i>
                <time {...moment(row.updated)}>{utcDay(row.updated)}</time>
              </>
            )}
          </span>
          {row.says && <p lang={language}>{row.says}</p>}
        </li>
      ))}
    </ul>
  );
}

// React would write `dateTime`, which checkers of HTML take for a mistake.
const moment = (updated: string) => ({ datetime: updated });

/** Values of one facet in a row; a record that has more has them on its page. */
const shownInRow = 10;

function Values({ facet, values }: { facet: Props['facets'][number] | undefined; values: readonly string[] }) {
  const more = facet?.shownAs === 'hidden' ? 0 : values.length - shownInRow;
  return (
    <>
      {values.slice(0, shownInRow).map((value) => (
        <Value key={value} facet={facet} value={value} />
      ))}
      {more > 0 && <span>{`${more} more`}</span>}
    </>
  );
}

function Value({ facet, value }: { facet: Props['facets'][number] | undefined; value: string }) {
  if (facet === undefined || facet.shownAs === 'hidden') return null;
  const words = shortened(valueWords(facet, value), 60);
  return facet.shownAs === 'badge' ? <b className={badgeTone(value)}>{words}</b> : <span>{words}</span>;
}

import type { MouseEvent } from 'react';
import type { ListSettings } from '../../pipeline/list/list-settings.ts';
import { shortened } from '../../pipeline/text/shortened.ts';
import { askedAddress, listAddress } from '../../routes.ts';

interface Props {
  settings: ListSettings;
  chosen: ReadonlyMap<string, string>;
  /** Counts under everything else that is chosen, by facet; the facets' own where nothing is known. */
  counts?: readonly ReadonlyMap<string, number>[] | undefined;
  /** Choosing without leaving the page; links lead to prerendered pages where there is none. */
  onChoose?: ((key: string, value: string | undefined) => void) | undefined;
}

/** Values beyond these wait behind a "more". */
const shownAtOnce = 12;

/** One line of pills per facet. Each pill is a link to a list that exists without JavaScript. */
export function Facets({ settings, chosen, counts, onChoose }: Props) {
  const { plural, facets } = settings;
  const choosing = (key: string, value: string | undefined) =>
    onChoose && {
      onClick: (event: MouseEvent) => {
        // A click that asks for a new tab or window keeps its meaning.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onChoose(key, value);
      },
    };
  return (
    <div className="facets">
      {facets.map(({ key, label, values, others }, index) => {
        if (values.length === 0) return null;
        const selected = chosen.get(key);
        const pill = (value: string, count: number, href: string) => {
          const found = counts ? (counts[index]?.get(value) ?? 0) : count;
          return (
            <li key={value}>
              <a
                className={found === 0 ? 'pill pill-empty' : 'pill'}
                href={href}
                aria-current={value === selected ? 'true' : undefined}
                {...choosing(key, value === selected ? undefined : value)}
              >
                {shortened(value, 40)} <span className="pill-count">{found}</span>
              </a>
            </li>
          );
        };
        const pills = values.map(({ value, count }) => pill(value, count, listAddress(plural, { key, value })));
        const isOther = selected !== undefined && !values.some(({ value }) => value === selected);
        const hidden = pills.slice(shownAtOnce);
        return (
          <fieldset className="facet" key={key}>
            <legend className="visually-hidden">{label}</legend>
            <span className="facet-label" aria-hidden="true">{`${label}:`}</span>
            <ul className="pills">
              <li>
                <a
                  className="pill"
                  href={listAddress(plural)}
                  aria-current={selected === undefined ? 'true' : undefined}
                  {...choosing(key, undefined)}
                >
                  all
                </a>
              </li>
              {isOther && pill(selected, 0, askedAddress(plural, { key, value: selected }))}
              {pills.slice(0, shownAtOnce)}
              {hidden.length + others > 0 && (
                <li>
                  <details>
                    <summary>{`${(hidden.length + others).toLocaleString('en')} more`}</summary>
                    {others > 0 && <p className="facet-others">{othersWords(values.length, others)}</p>}
                    <ul className="pills">{hidden}</ul>
                  </details>
                </li>
              )}
            </ul>
          </fieldset>
        );
      })}
    </div>
  );
}

const othersWords = (paged: number, others: number) =>
  `${paged} of ${(paged + others).toLocaleString('en')} values have a page. Type any other into “Words” to filter the list by it.`;

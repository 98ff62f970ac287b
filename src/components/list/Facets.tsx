import type { MouseEvent } from 'react';
import { badgeTone } from '../../pipeline/list/badge-tone.ts';
import type { ListSettings } from '../../pipeline/list/list-settings.ts';
import { shortened } from '../../pipeline/text/shortened.ts';
import { askedAddress, listAddress } from '../../routes.ts';

interface Props {
  settings: ListSettings;
  chosen: ReadonlyMap<string, readonly string[]>;
  /** Counts under everything else that is chosen, by facet; the facets' own where nothing is known. */
  counts?: readonly ReadonlyMap<string, number>[] | undefined;
  /** Choosing a value or giving it up without leaving the page, or giving up all; links lead to prerendered pages where there is none. */
  onToggle?: ((key: string, value: string | undefined) => void) | undefined;
}

/** Values beyond these wait behind a "more". */
const shownAtOnce = 12;

/** One line of pills per facet. Each pill is a link to a list that exists without JavaScript. */
export function Facets({ settings, chosen, counts, onToggle }: Props) {
  const { plural, facets } = settings;
  const choosing = (key: string, value: string | undefined) =>
    onToggle && {
      onClick: (event: MouseEvent) => {
        // A click that asks for a new tab or window keeps its meaning.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onToggle(key, value);
      },
    };
  return (
    <div className="facets">
      {facets.map(({ key, label, shownAs, values, others }, index) => {
        if (values.length === 0) return null;
        const selected = chosen.get(key) ?? [];
        const pill = (value: string, count: number, href: string) => {
          const found = counts ? (counts[index]?.get(value) ?? 0) : count;
          return (
            <li key={value}>
              <a
                className={`pill${found === 0 ? ' pill-empty' : ''}${shownAs === 'badge' ? toned(value) : ''}`}
                href={href}
                aria-current={selected.includes(value) ? 'true' : undefined}
                {...choosing(key, value)}
              >
                {shortened(value, 40)} <span className="pill-count">{found}</span>
              </a>
            </li>
          );
        };
        const pills = values.map(({ value, count }) => pill(value, count, listAddress(plural, { key, value })));
        const unpaged = selected.filter((one) => !values.some(({ value }) => value === one));
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
                  aria-current={selected.length === 0 ? 'true' : undefined}
                  {...choosing(key, undefined)}
                >
                  all
                </a>
              </li>
              {unpaged.map((value) => pill(value, 0, askedAddress(plural, { key, value })))}
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

function toned(value: string): string {
  const tone = badgeTone(value);
  return tone ? ` ${tone}` : '';
}

const othersWords = (paged: number, others: number) =>
  `${paged} of ${(paged + others).toLocaleString('en')} values have a page. Type any other into “Filter by text” to filter the list by it.`;

import type { MouseEvent } from 'react';
import type { ListSettings } from '../../pipeline/list/list-settings.ts';
import { listAddress } from '../../routes.ts';

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
      {facets.map(({ key, label, values }, index) => {
        if (values.length === 0) return null;
        const selected = chosen.get(key);
        const pills = values.map(({ value, count }) => {
          const found = counts ? (counts[index]?.get(value) ?? 0) : count;
          return (
            <li key={value}>
              <a
                className={found === 0 ? 'pill pill-empty' : 'pill'}
                href={listAddress(plural, { key, value })}
                aria-current={value === selected ? 'true' : undefined}
                {...choosing(key, value === selected ? undefined : value)}
              >
                {value.length > 40 ? `${value.slice(0, 40)}…` : value} <span className="pill-count">{found}</span>
              </a>
            </li>
          );
        });
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
              {pills.slice(0, shownAtOnce)}
              {hidden.length > 0 && (
                <li>
                  <details>
                    <summary>{`${hidden.length} more`}</summary>
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

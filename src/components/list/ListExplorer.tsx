import type { ReactNode } from 'react';
import { inWords } from '../../../content-schema/derive/in-words.ts';
import { useListAnswer } from '../../browser/list/use-list-answer.ts';
import { useListState } from '../../browser/list/use-list-state.ts';
import { orders } from '../../pipeline/list/list-order.ts';
import type { ListRow } from '../../pipeline/list/list-row.ts';
import { countWords, type ListSettings } from '../../pipeline/list/list-settings.ts';
import { anyOf, asked, portion, toggle } from '../../pipeline/list/list-state.ts';
import { listAddress } from '../../routes.ts';
import { DownloadFound } from './DownloadFound.tsx';
import { Facets } from './Facets.tsx';
import { ListFilter } from './ListFilter.tsx';
import { ListTools } from './ListTools.tsx';
import { Rows } from './Rows.tsx';

interface Props {
  settings: ListSettings;
  /** The prerendered rows and page links: what stands here until something else is asked for. */
  children?: ReactNode;
}

/** A list that narrows, counts and sorts at once. Without JavaScript it is the same list, and its pills are links to pages. */
export function ListExplorer({ settings, children }: Props) {
  const { plural, facets, total, fixed, order: own } = settings;
  const control = useListState(settings);
  const { state, isOwn, change } = control;
  const { answer, hasFailed, prepare, again, found: foundIds } = useListAnswer(settings, state, isOwn);
  const found = isOwn ? undefined : answer;
  const count = isOwn ? (fixed?.found ?? total) : answer?.found;
  const offered = orders(own, facets);
  const order = offered.find(({ name }) => name === state.sort) ?? own;

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here but to begin the loading a moment earlier */}
      <div className="list-controls" onPointerDown={prepare} onFocus={prepare}>
        <ListFilter asked={asked(state)}>
          <Facets
            settings={settings}
            chosen={state.chosen}
            counts={found?.counts}
            onToggle={(key, value) => change(value === undefined ? anyOf(state, key) : toggle(state, key, value))}
          />
          <ListTools plural={plural} orders={offered} own={own.name} control={control} />
        </ListFilter>
      </div>
      <div className="list-line">
        <p className="list-count" aria-live="polite">
          {said(settings, count, hasFailed && !isOwn)}
        </p>
        <p className="list-order">{order.label}</p>
        {asked(state) > 0 && count !== undefined && count > 0 && (
          <DownloadFound plural={plural} count={count} found={foundIds} />
        )}
      </div>
      {hasFailed && !isOwn && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
      {found ? <FoundRows settings={settings} rows={found.rows} date={order.date} /> : children}
      {found && found.found > found.rows.length && (
        <button
          type="button"
          className="list-more"
          onClick={() => change({ ...state, shown: state.shown + portion }, 'replace')}
        >
          Show {Math.min(portion, found.found - found.rows.length)} more
        </button>
      )}
    </>
  );
}

function said(settings: ListSettings, found: number | undefined, hasFailed: boolean): string {
  if (hasFailed) return 'The list could not be loaded. Check your connection.';
  return found === undefined ? 'Loading the list…' : countWords(settings, found);
}

interface Found {
  settings: ListSettings;
  rows: readonly ListRow[];
  date: Parameters<typeof Rows>[0]['date'];
}

function FoundRows({ settings: { plural, facets, heads, total, language }, rows, date }: Found) {
  if (rows.length > 0)
    return <Rows plural={plural} facets={facets} heads={heads} rows={rows} date={date} language={language} />;
  return (
    <p className="empty">
      No {inWords(plural)} match. <a href={listAddress(plural)}>Show all {total}</a>.
    </p>
  );
}

import type { ReactNode } from 'react';
import { inWords } from '../../../content-schema/derive/in-words.ts';
import { useListAnswer } from '../../browser/list/use-list-answer.ts';
import { useListState } from '../../browser/list/use-list-state.ts';
import type { ListRow } from '../../pipeline/list/list-row.ts';
import { countWords, type ListSettings } from '../../pipeline/list/list-settings.ts';
import { choose, portion } from '../../pipeline/list/list-state.ts';
import { orders } from '../../pipeline/list/sort-list.ts';
import { listAddress } from '../../routes.ts';
import { Facets } from './Facets.tsx';
import { ListTools } from './ListTools.tsx';
import { Rows } from './Rows.tsx';

interface Props {
  settings: ListSettings;
  /** The prerendered rows and page links: what stands here until something else is asked for. */
  children?: ReactNode;
}

/** A list that narrows, counts and sorts at once. Without JavaScript it is the same list, and its pills are links to pages. */
export function ListExplorer({ settings, children }: Props) {
  const { plural, facets, total, fixed } = settings;
  const control = useListState(settings);
  const { state, isOwn, change } = control;
  const { answer, hasFailed, prepare, again } = useListAnswer(settings, state, isOwn);
  const found = isOwn ? undefined : answer;

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here but to begin the loading a moment earlier */}
      <div className="list-controls" onPointerDown={prepare} onFocus={prepare}>
        <Facets
          settings={settings}
          chosen={state.chosen}
          counts={found?.counts}
          onChoose={(key, value) => change(choose(state, key, value))}
        />
        <ListTools plural={plural} orders={orders(facets)} control={control} />
      </div>
      <p className="list-count" aria-live="polite">
        {isOwn ? countWords(settings, fixed?.found ?? total) : said(settings, answer?.found, hasFailed)}
      </p>
      {hasFailed && !isOwn && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
      {found ? <FoundRows settings={settings} rows={found.rows} /> : children}
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

function FoundRows({
  settings: { plural, facets, total, language },
  rows,
}: {
  settings: ListSettings;
  rows: readonly ListRow[];
}) {
  if (rows.length > 0) return <Rows plural={plural} facets={facets} rows={rows} language={language} />;
  return (
    <p className="empty">
      No {inWords(plural)} match. <a href={listAddress(plural)}>Show all {total}</a>.
    </p>
  );
}

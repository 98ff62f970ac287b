import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { inWords } from '../../../content-schema/derive/in-words.ts';
import { useAllRows } from '../../browser/list/use-all-rows.ts';
import { useListState } from '../../browser/list/use-list-state.ts';
import { countWords, type ListSettings } from '../../pipeline/list/list-settings.ts';
import { choose, portion } from '../../pipeline/list/list-state.ts';
import { countsUnder, narrow } from '../../pipeline/list/narrow-list.ts';
import { orders, sorted } from '../../pipeline/list/sort-list.ts';
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
  const [all, fetchRows] = useAllRows(`${listAddress(plural)}rows.json`, !isOwn);
  const rows = all.state === 'here' ? all.rows : undefined;

  // Typing stays quick while thousands of rows are looked through.
  const asked = useDeferredValue(state);
  const found = useMemo(
    () => rows && sorted(narrow(rows, facets, asked), asked.sort, facets, document.documentElement.lang),
    [rows, facets, asked],
  );
  const counts = useMemo(() => rows && countsUnder(rows, facets, asked), [rows, facets, asked]);

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here but to begin the loading a moment earlier */}
      <div className="list-controls" onPointerDown={fetchRows} onFocus={fetchRows}>
        <Facets
          settings={settings}
          chosen={state.chosen}
          counts={counts}
          onChoose={(key, value) => change(choose(state, key, value))}
        />
        <ListTools plural={plural} orders={orders(facets)} control={control} />
      </div>
      <p className="list-count" aria-live="polite">
        {isOwn
          ? countWords(settings, fixed?.found ?? total)
          : found
            ? countWords(settings, found.length)
            : waiting(all.state)}
      </p>
      {all.state === 'failed' && !isOwn && (
        <button type="button" onClick={fetchRows}>
          Try again
        </button>
      )}
      {isOwn || !found ? children : <FoundRows settings={settings} found={found} shown={state.shown} />}
      {!isOwn && found && found.length > state.shown && (
        <button
          type="button"
          className="list-more"
          onClick={() => change({ ...state, shown: state.shown + portion }, 'replace')}
        >
          Show {Math.min(portion, found.length - state.shown)} more
        </button>
      )}
    </>
  );
}

const waiting = (state: string) =>
  state === 'failed' ? 'The list could not be loaded. Check your connection.' : 'Loading the whole list…';

function FoundRows({
  settings: { plural, facets, total, language },
  found,
  shown,
}: {
  settings: ListSettings;
  found: ReturnType<typeof sorted>;
  shown: number;
}) {
  if (found.length > 0)
    return <Rows plural={plural} facets={facets} rows={found.slice(0, shown)} language={language} />;
  return (
    <p className="empty">
      No {inWords(plural)} match. <a href={listAddress(plural)}>Show all {total}</a>.
    </p>
  );
}

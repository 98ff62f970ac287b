import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListSettings } from '../../pipeline/list/list-settings.ts';
import type { ListState } from '../../pipeline/list/list-state.ts';
import { createListRows, type ListAnswer } from './list-rows.ts';

/** What a list shows for what was asked last, or for what was asked before while that is on its way. */
export interface Answered {
  readonly answer: ListAnswer | undefined;
  readonly hasFailed: boolean;
  /** Fetches a moment earlier what will be needed. */
  readonly prepare: () => void;
  /** Asks once more after a failure. */
  readonly again: () => void;
  /** The numbers of all records that the list is narrowed to. */
  readonly found: () => Promise<ReadonlySet<number>>;
}

/** Asks a list for rows whenever something else is asked of it than its page shows. */
export function useListAnswer(settings: ListSettings, state: ListState, isOwn: boolean): Answered {
  const [rows] = useState(() => createListRows(settings));
  const [answer, setAnswer] = useState<ListAnswer>();
  const [hasFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const latest = useRef(0);
  useEffect(() => {
    if (isOwn) return;
    latest.current += 1;
    const mine = latest.current;
    const isLatest = () => mine === latest.current;
    // `tries` asks again for the same.
    void tries;
    rows.ask(state).then(
      (found) => {
        if (!isLatest()) return;
        setFailed(false);
        setAnswer(found);
      },
      () => isLatest() && setFailed(true),
    );
  }, [rows, state, isOwn, tries]);
  const prepare = useCallback(() => void rows.prepare().catch(() => undefined), [rows]);
  const again = useCallback(() => {
    setFailed(false);
    setTries((count) => count + 1);
  }, []);
  const found = useCallback(async () => (await rows.ask(state)).ids, [rows, state]);
  return { answer, hasFailed, prepare, again, found };
}

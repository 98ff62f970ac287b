import { useMemo, useSyncExternalStore } from 'react';
import type { ListSettings } from '../../pipeline/list/list-settings.ts';
import { type ListState, readState, writeState } from '../../pipeline/list/list-state.ts';
import { listAddress } from '../../routes.ts';

const changed = 'ledgerline:list';

function subscribe(listen: () => void): () => void {
  addEventListener('popstate', listen);
  addEventListener(changed, listen);
  return () => {
    removeEventListener('popstate', listen);
    removeEventListener(changed, listen);
  };
}

const here = () => `${location.pathname}${location.search}`;

/** What is asked of a list, and how to ask for something else. */
export interface ListControl {
  readonly state: ListState;
  /** Whether the page stands there as it was prerendered. */
  readonly isOwn: boolean;
  /** Goes to another state; `replace` leaves no step to go back to. */
  readonly change: (next: ListState, how?: 'push' | 'replace') => void;
}

/**
 * The state of a list lives in the address: back and forward work because nothing else remembers it. The server knows no query,
 * so the first drawing equals the prerendered one.
 */
export function useListState({ plural, facets, own, fixed }: ListSettings): ListControl {
  const address = useSyncExternalStore(subscribe, here, () => own);
  const isOwn = address === own;
  const state = useMemo(() => {
    const query = address.slice(address.indexOf('?') + 1 || address.length);
    const keys = facets.map(({ key }) => key);
    return readState(query, keys, isOwn && fixed ? new Map([[fixed.key, [fixed.value]]]) : undefined);
  }, [address, isOwn, facets, fixed]);
  const change = (next: ListState, how: 'push' | 'replace' = 'push') => {
    // A router keeps its place in history.state, so it is handed on.
    history[`${how}State`](history.state, '', `${listAddress(plural)}${writeState(next)}`);
    dispatchEvent(new Event(changed));
  };
  return { state, isOwn, change };
}

import type { Searching } from './open-search.ts';

let loading: Promise<Searching> | undefined;

/** Loads search, code and all, once; nobody who does not search waits for it. Fails where it cannot be opened. */
export function loadSearch(bundle: string): Promise<Searching> {
  loading ??= load(bundle).catch((error: unknown) => {
    forgetSearch();
    throw error;
  });
  return loading;
}

/** Lets go of what was loaded, so that the next search begins anew: the site may have been published again. */
export function forgetSearch(): void {
  loading = undefined;
}

async function load(bundle: string): Promise<Searching> {
  const { openSearch } = await import('./open-search.ts');
  return openSearch(bundle);
}

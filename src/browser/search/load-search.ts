import { type OpenIndex, openIndex } from '../../pipeline/search/open-index.ts';
import { createPieces, type Pieces } from '../../pipeline/search/pieces.ts';

/** The search of a site, ready to be asked. */
export interface Searching {
  readonly index: OpenIndex;
  readonly pieces: Pieces;
}

let loading: Promise<Searching> | undefined;

/** Loads what every search begins with, once. Fails where there is no index, as under `npm run dev`, and where there is no network. */
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
  const [{ stemmer }, index] = await Promise.all([
    import(/* @vite-ignore */ `${bundle}stem.js`),
    openIndex(async (name) => {
      // Asks whether what the browser keeps is still the newest, so that files of two editions do not meet.
      const response = await fetch(bundle + name, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${name} of the search index is answered with ${response.status}.`);
      return new Uint8Array(await response.arrayBuffer());
    }),
  ]);
  return { index, pieces: createPieces(stemmer) };
}

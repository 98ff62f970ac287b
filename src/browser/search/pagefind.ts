/** The part of Pagefind's browser API that the search uses; see https://pagefind.app/docs/api/. */
export interface Pagefind {
  options(options: {
    baseUrl: string;
    excerptLength: number;
    ranking: { metaWeights: Record<string, number> };
  }): Promise<void>;
  init(): Promise<void>;
  /** Counts by filter and value over the whole index. */
  filters(): Promise<FilterCounts>;
  /** All pages where the term is `null`. */
  search(term: string | null, options: { filters: Record<string, string> }): Promise<SearchResults>;
  preload(term: string): Promise<void>;
}

/** How many pages have each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

/** What a search found, best first; each page's words come when they are asked for. */
export interface SearchResults {
  readonly results: readonly { data(): Promise<FoundPage> }[];
  readonly filters: FilterCounts;
}

/** A page that was found. */
export interface FoundPage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The text around the words found, as HTML whose only elements are `mark`. */
  readonly excerpt: string;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index that the build made, once. Fails where there is none, as under `npm run dev`, and where there is no network. */
export function loadPagefind(bundle: string, baseUrl: string): Promise<Pagefind> {
  loading ??= load(bundle, baseUrl).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(bundle: string, baseUrl: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
  // A record's own name (a code, a handle) counts more than a title in which somebody else's record mentions it.
  await pagefind.options({ baseUrl, excerptLength: 24, ranking: { metaWeights: { title: 5, name: 20 } } });
  await pagefind.init();
  return pagefind;
}

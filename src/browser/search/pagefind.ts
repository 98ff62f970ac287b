import { askings } from '../../pipeline/search/askings.ts';

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
}

/** How many pages have each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

/** What a search found, best first; each page's words come when they are asked for. */
export interface SearchResults {
  readonly results: readonly { data(): Promise<FoundPage> }[];
  readonly filters: FilterCounts;
  /** How many pages there would be without filters. */
  readonly unfilteredResultCount: number;
}

/** A page that was found. */
export interface FoundPage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Words of the index around those found, which stand in `<mark>`; `excerpt` reads it. */
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

/** Asks the index for what somebody typed; `null` asks for all pages. */
export async function ask(
  pagefind: Pagefind,
  typed: string | null,
  filters: Record<string, string>,
): Promise<SearchResults> {
  const [first = null, ...others] = typed === null ? [] : askings(typed);
  let found = await pagefind.search(first, { filters });
  for (const other of others) {
    if (found.unfilteredResultCount > 0) break;
    found = await pagefind.search(other, { filters });
  }
  return found;
}

async function load(bundle: string, baseUrl: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
  // A record's own name (a code, a handle) counts more than a title in which somebody else's record mentions it.
  await pagefind.options({ baseUrl, excerptLength: 60, ranking: { metaWeights: { title: 5, name: 20 } } });
  const { documentElement: page } = document;
  const { lang } = page;
  // On a page in Chinese, Japanese or Thai Pagefind would split by itself what `askings` has split already.
  page.lang = 'en';
  const ready = pagefind.init();
  page.lang = lang;
  await ready;
  return pagefind;
}

import { changedSearchFiles } from './changed-search-files.ts';
import { type IndexedPage, pageIndexer } from './indexed-page.ts';
import { at, type SearchFile, searchFiles } from './search-files.ts';
import { stemmerOf } from './stemmer.ts';

/** The files of a site before and after a build. */
export interface TwoSites {
  /** Every page there will be, by its file. */
  readonly pages: readonly string[];
  /** Pages that came, went or changed; nothing where it is not known how the last site came to be. */
  readonly changed: readonly string[] | undefined;
  /** A file as it was; nothing where there was none. */
  readonly before: (file: string) => Uint8Array | undefined;
  /** A page as it will be; nothing where it goes. */
  readonly after: (file: string) => string | undefined;
}

/** Whether a file is one of the index; the page for searching stands in the same folder. */
export const isOfSearch = (file: string): boolean => file.startsWith(at('')) && !file.endsWith('.html');

/** Makes one search index, in one language, over every page that marks its text for it: records and docs alike. */
export interface SiteSearch {
  /** Reads a page that was rendered just now, so that it need not be read again. */
  see(file: string, html: string): void;
  /** The files that are to be written, and the paths of those that go; all others of the index stay. `isAll` says that none does. */
  follow(sites: TwoSites): { written: Iterable<SearchFile>; gone: readonly string[]; isAll: boolean };
}

/** @param language of the site, whose words are brought to their stem */
export async function siteSearch(language: string): Promise<SiteSearch> {
  const { stem, script } = await stemmerOf(language);
  const indexedPage = pageIndexer(stem);
  const seen = new Map<string, IndexedPage | undefined>();
  return {
    see: (file, html) => void seen.set(file, indexedPage(file, html)),
    follow({ pages, changed, before, after }) {
      const pageOf = (file: string): IndexedPage | undefined => {
        if (seen.has(file)) return seen.get(file);
        const html = after(file);
        return html === undefined ? undefined : indexedPage(file, html);
      };
      const changes = changed?.flatMap((file) => {
        const was = before(file);
        const change = { before: was && indexedPage(file, new TextDecoder().decode(was)), after: pageOf(file) };
        return change.before || change.after ? [change] : [];
      });
      const result = changes && (changes.length > 0 ? changedSearchFiles(before, changes) : { written: [], gone: [] });
      if (result) return { ...result, isAll: false };
      const all = pages.flatMap((file) => pageOf(file) ?? []);
      return {
        written: [...searchFiles(all), [at('stem.js'), new TextEncoder().encode(script)]],
        gone: [],
        isAll: true,
      };
    },
  };
}

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
export interface Search {
  /** Reads a page that was rendered just now, so that it need not be read again. */
  see(file: string, html: string): void;
  /** The files that are to be written, and the paths of those that go; all others of the index stay. `isAll` says that none does. */
  follow(sites: TwoSites): { written: Iterable<SearchFile>; gone: readonly string[]; isAll: boolean };
}

/** @param language of the site, whose words are brought to their stem */
export async function search(language: string): Promise<Search> {
  const { stem, script } = await stemmerOf(language);
  const indexedPage = pageIndexer(stem);
  const seen = new Map<string, IndexedPage | undefined>();
  const read = (file: string, html: string | undefined) =>
    html === undefined ? undefined : seen.has(file) ? seen.get(file) : indexedPage(file, html);
  return {
    see: (file, html) => void seen.set(file, indexedPage(file, html)),
    follow({ pages, changed, before, after }) {
      const changes = changed?.flatMap((file) => {
        const was = before(file);
        const change = {
          before: was && indexedPage(file, new TextDecoder().decode(was)),
          after: read(file, after(file)),
        };
        return change.before || change.after ? [change] : [];
      });
      const result = changes && (changes.length > 0 ? changedSearchFiles(before, changes) : { written: [], gone: [] });
      if (result) return { ...result, isAll: false };
      const all = pages.flatMap((file) => (seen.has(file) ? seen.get(file) : read(file, after(file))) ?? []);
      return {
        written: [...searchFiles(all), [at('stem.js'), new TextEncoder().encode(script)]],
        gone: [],
        isAll: true,
      };
    },
  };
}

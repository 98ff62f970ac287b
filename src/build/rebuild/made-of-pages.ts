import { indexPage } from '../../pipeline/search/index-page.ts';
import { textDigest } from './digest.ts';
import type { LedgerFile } from './ledger.ts';
import { searchFiles } from './search-files.ts';
import { siteMap } from './site-map.ts';
import type { StandingSite } from './standing-site.ts';

/** What files that are made of pages need to know. */
export interface OfPages {
  /** The address of the site, with a slash at its end. */
  readonly address: string;
  readonly language: string;
  /** The text of a page of the site as it will be. */
  readonly read: (file: string) => string;
}

type Files = ReadonlyMap<string, LedgerFile>;

/** What search and the site map need of a page. */
export function gistOf(html: string): Pick<LedgerFile, 'words' | 'isListed'> {
  const words = indexPage(html);
  const isListed = !html.slice(0, 8192).includes('<meta name="robots" content="noindex">');
  return { isListed, ...(words === undefined ? {} : { words: textDigest(words) }) };
}

/** What search reads, and the site map. */
const kinds = [
  {
    isOne: (file: string) => file.startsWith('pagefind/'),
    gist: ({ words = '' }: LedgerFile) => words,
    make: (pages: Files, { language, read }: OfPages) =>
      searchFiles(
        language,
        [...pages].flatMap(([file, { words }]) => {
          const content = words === undefined ? undefined : indexPage(read(file));
          return content === undefined ? [] : [{ file, content }];
        }),
      ),
  },
  {
    isOne: (file: string) => /^sitemap-[\w-]+\.xml$/.test(file),
    gist: ({ isListed }: LedgerFile) => String(isListed),
    make: (pages: Files, { address }: OfPages) =>
      siteMap(
        [...pages].flatMap(([file, { isListed }]) =>
          isListed && file !== '404.html' ? `${address}${file.replace(/index\.html$/, '')}` : [],
        ),
        address,
      ),
  },
];

/**
 * The files that are made of pages: kept from the last site where what they are made of is the same, else made anew.
 * @param files pages and other files, as they will be
 * @param standing the last site, where it is known
 * @param put takes the files whose bytes are others than in the last site
 */
export async function madeOfPages(
  files: Files,
  standing: StandingSite | undefined,
  given: OfPages,
  put: (file: string, content: Uint8Array) => void,
): Promise<Map<string, LedgerFile>> {
  const made = new Map<string, LedgerFile>();
  const pages = pagesIn(files);
  const [last, spoilt] = [standing?.ledger.files ?? new Map(), standing?.spoilt ?? new Set()];
  const lastPages = pagesIn(last);
  for (const { isOne, gist, make } of kinds) {
    const before = [...last].filter(([file]) => isOne(file));
    const isWhole = before.length > 0 && !before.some(([file]) => spoilt.has(file));
    if (isWhole && gists(pages, gist) === gists(lastPages, gist)) {
      for (const [file, known] of before) made.set(file, known);
      continue;
    }
    for (const [file, content] of await make(pages, given)) {
      const digest = textDigest(content);
      if (spoilt.has(file) || last.get(file)?.digest !== digest) put(file, content);
      made.set(file, { digest, given: '', needs: new Set() });
    }
  }
  return made;
}

const pagesIn = (files: Files): Files =>
  new Map([...files].filter(([file]) => file.endsWith('.html')).toSorted(([one], [other]) => (one < other ? -1 : 1)));

const gists = (pages: Files, gist: (page: LedgerFile) => string) =>
  [...pages].map(([file, page]) => `${file} ${gist(page)}`).join('\n');

import { isOfSearch, type SiteSearch, type TwoSites } from '../search/site-search.ts';
import { textDigest } from './digest.ts';
import type { LedgerFile } from './ledger.ts';
import { siteMap } from './site-map.ts';
import type { StandingSite } from './standing-site.ts';

type Files = ReadonlyMap<string, LedgerFile>;
type Put = (file: string, content: Uint8Array) => void;

const isPage = (file: string) => file.endsWith('.html');
const isOfSiteMap = (file: string): boolean => /^sitemap-[\w-]+\.xml$/.test(file);

/** Whether a file is made of pages, and not of records: a part of the search index or of the site map. */
export const isMadeOfPages = (file: string): boolean => isOfSearch(file) || isOfSiteMap(file);

/**
 * The files that are made of pages: the search index and the site map.
 * @param files pages and other files, as they will be
 * @param standing the last site, where it is known: only what differs from it is put
 * @param address of the site, with a slash at its end
 */
export async function madeOfPages(
  files: Files,
  standing: StandingSite | undefined,
  search: SiteSearch,
  address: string,
  read: Pick<TwoSites, 'before' | 'after'>,
  put: Put,
): Promise<Map<string, LedgerFile>> {
  const last = new Map([...(standing?.ledger.files ?? [])].filter(([file]) => !standing?.spoilt.has(file)));
  const made = new Map<string, LedgerFile>();
  const putIfOther = (file: string, content: Uint8Array) => {
    const digest = textDigest(content);
    if (last.get(file)?.digest !== digest) put(file, content);
    made.set(file, { digest, given: '', needs: new Set() });
  };

  const isIntact = standing && [...standing.spoilt].every((file) => !isPage(file) && !isOfSearch(file));
  const { written, gone, isAll } = search.follow({
    ...read,
    pages: [...files.keys()].filter(isPage),
    changed: isIntact ? changedPages(last, files) : undefined,
  });
  if (!isAll) for (const [file, known] of last) if (isOfSearch(file) && !gone.includes(file)) made.set(file, known);
  for (const [file, content] of written) putIfOther(file, content);

  const pages = listedIn(files);
  const mapped = [...last].filter(([file]) => isOfSiteMap(file));
  if (mapped.length > 0 && pages.join('\n') === listedIn(last).join('\n'))
    for (const [file, known] of mapped) made.set(file, known);
  else for (const [file, content] of await siteMap(pages, address)) putIfOther(file, content);
  return made;
}

function changedPages(last: Files, files: Files): string[] {
  const names = new Set([...last.keys(), ...files.keys()].filter(isPage));
  return [...names].filter((file) => last.get(file)?.digest !== files.get(file)?.digest);
}

/** The pages that search engines may list, by their paths from the site's address. */
const listedIn = (files: Files): string[] =>
  [...files]
    .flatMap(([file, { isListed }]) => (isListed && file !== '404.html' ? file.replace(/index\.html$/, '') : []))
    .toSorted();

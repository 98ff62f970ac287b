import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleParts } from '../bundle/keep-bundle.ts';
import { makeBundle } from '../bundle/make-bundle.ts';
import { loadBundle } from '../bundle/page-bundle.ts';
import { addressOf, type Making } from '../making.ts';
import { nextOf } from '../place/workshop.ts';
import { siteSearch } from '../search/site-search.ts';
import { ledgerShelf } from './kept-ledger.ts';
import type { Ledger, LedgerFile } from './ledger.ts';
import { madeOfPages } from './made-of-pages.ts';
import { putInPlace } from './put-in-place.ts';
import { renderSite } from './render-site.ts';
import { copied, type Write, writer } from './site-files.ts';
import { type StandingSite, standingSite } from './standing-site.ts';

/** What a rebuild is told. */
export interface Rebuilding extends Making {
  /** Forgets what is known of the last site. */
  readonly full: boolean;
}

/** What a rebuild did. */
export interface Rebuilt {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** What is known of the site as it was, where it was not made anew as a whole. */
  readonly before: Ledger | undefined;
  /** Files that had gone or that somebody had changed, and that are as they were again. */
  readonly healed: ReadonlySet<string>;
  readonly after: Ledger;
  /** Why every file was made anew; nothing where that was not so. */
  readonly whole?: 'asked' | 'unknown' | 'code';
}

/** Makes the site what the records and the code are now, from as little as has changed, in the workshop beside it. */
export async function rebuildSite(told: Rebuilding): Promise<Rebuilt> {
  const { site, cacheFolder, code, siteUrl, basePath, language } = told;
  const bundle = await makeBundle(code);
  const shelf = ledgerShelf(cacheFolder, site);
  const standing = told.full ? undefined : await standingSite(site, shelf);
  const whole = told.full
    ? 'asked'
    : standing === undefined
      ? 'unknown'
      : standing.ledger.code !== code
        ? 'code'
        : undefined;
  const last = whole ? undefined : standing;
  const { write, written } = writer(nextOf(site));

  const client = last ? restored(last, bundle, write) : copied(bundle, nextOf(site));
  const routes = await loadBundle(bundle, siteUrl, basePath);
  const index = await siteSearch(language);
  const rendered = await renderSite(routes, code, last, write, index.see);
  const before = (file: string) => (last?.ledger.files.has(file) ? readFileSync(join(site, file)) : undefined);
  const after = (file: string) =>
    rendered.files.has(file) ? readFileSync(join(written.has(file) ? nextOf(site) : site, file), 'utf8') : undefined;
  const made = await madeOfPages(rendered.files, last, index, addressOf(told), { before, after }, write);
  const ledger: Ledger = { ...rendered, files: new Map([...client, ...rendered.files, ...made]) };
  const removed = [...(last?.ledger.files.keys() ?? [])].filter((file) => !ledger.files.has(file));

  told.beforeItChanges(last === undefined);
  const isSameSite = last !== undefined && written.size + removed.length === 0;
  if (!isSameSite || !haveSameAnswers(last.ledger.asked, ledger.asked)) {
    await putInPlace(site, shelf, ledger, last && { write: [...written], remove: removed });
  }
  return {
    written: last ? [...written] : [...ledger.files.keys()],
    removed,
    before: last?.ledger,
    healed: last?.spoilt ?? new Set(),
    after: ledger,
    ...(whole && { whole }),
  };
}

/** Whether a ledger would say what the last one says. */
const haveSameAnswers = (before: Ledger['asked'], after: Ledger['asked']): boolean =>
  before.size === after.size && [...after].every(([key, { digest }]) => before.get(key)?.digest === digest);

/** The files that browsers fetch beside the pages, as in the last site; those that were spoilt are written again. */
function restored({ ledger, spoilt }: StandingSite, bundle: string, write: Write): Map<string, LedgerFile> {
  const client = [...ledger.files].filter(([, { isClient }]) => isClient);
  for (const [file] of client) if (spoilt.has(file)) write(file, readFileSync(join(bundle, bundleParts.client, file)));
  return new Map(client);
}

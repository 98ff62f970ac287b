import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onDisk } from '../file-operations.ts';
import { replaceSite } from '../replace-site.ts';
import { siteSearch } from '../search/site-search.ts';
import { nextOf } from '../workshop.ts';
import { ledgerShelf, siteDigestOf } from './kept-ledger.ts';
import { laidTogether, type Part } from './laid-together.ts';
import type { Ledger } from './ledger.ts';
import { madeOfPages } from './made-of-pages.ts';
import { makeBundle } from './make-bundle.ts';
import { loadBundle } from './page-bundle.ts';
import { addressOf, copied, type Making, writer } from './rebuild-site.ts';
import { renderSite } from './render-site.ts';

/** What came of joining parts: what became of each, how many files they brought, and how many there are. */
export interface Joined {
  readonly parts: readonly Part[];
  readonly brought: number;
  readonly all: number;
}

/**
 * Makes a site of the parts in a folder: what they brought and what still holds is copied, and everything else is made here, so that a lost
 * part, or a record that changed meanwhile, costs time and nothing else.
 */
export async function joinParts(told: Making, folder: string): Promise<Joined> {
  const { site, cacheFolder, code, siteUrl, basePath, language } = told;
  const bundle = await makeBundle(code);
  const { ledger: last, placeOf, parts } = laidTogether(folder, code);
  const next = nextOf(site);
  const { write, written } = writer(next);

  const client = copied(bundle, next);
  const routes = await loadBundle(bundle, siteUrl, basePath);
  const index = await siteSearch(language);
  const rendered = await renderSite(routes, code, { ledger: last, spoilt: new Set() }, write, index.see);
  const brought = [...rendered.files.keys()].filter((file) => !written.has(file));
  for (const file of brought) {
    mkdirSync(dirname(join(next, file)), { recursive: true });
    copyFileSync(placeOf(file), join(next, file));
  }
  const read = { before: () => undefined, after: (file: string) => readFileSync(join(next, file), 'utf8') };
  const made = await madeOfPages(rendered.files, undefined, index, addressOf(told), read, write);
  const ledger: Ledger = { ...rendered, files: new Map([...client, ...rendered.files, ...made]) };

  told.beforeItChanges(true);
  const digest = siteDigestOf(ledger);
  const shelf = ledgerShelf(cacheFolder, site);
  await shelf.keep(digest, ledger);
  replaceSite(site, onDisk, digest);
  shelf.keepOnly(digest);
  return { parts, brought: brought.length, all: ledger.files.size };
}

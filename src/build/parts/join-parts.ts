import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeBundle } from '../bundle/make-bundle.ts';
import { loadBundle } from '../bundle/page-bundle.ts';
import { addressOf, type Making } from '../making.ts';
import { nextOf } from '../place/workshop.ts';
import { ledgerShelf } from '../rebuild/kept-ledger.ts';
import type { Ledger } from '../rebuild/ledger.ts';
import { madeOfPages } from '../rebuild/made-of-pages.ts';
import { putInPlace } from '../rebuild/put-in-place.ts';
import { renderSite } from '../rebuild/render-site.ts';
import { copied, writer } from '../rebuild/site-files.ts';
import { siteSearch } from '../search/site-search.ts';
import { laidTogether, type Part } from './laid-together.ts';

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
  await putInPlace(site, ledgerShelf(cacheFolder, site), ledger);
  return { parts, brought: brought.length, all: ledger.files.size };
}

import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { objectCache } from '../../object-cache.ts';
import { textDigest } from './digest.ts';
import { type Ledger, ledgerFrom, type WrittenLedger, writtenLedger } from './ledger.ts';

/** The ledgers of one site, each named by the bytes of the site that it describes. */
export interface LedgerShelf {
  /** The ledger of a site with that digest, and since when it is kept, in milliseconds since 1970; nothing where none can be read. */
  read(siteDigest: string): Promise<{ ledger: Ledger; since: number } | undefined>;
  /** Never throws: a site whose ledger cannot be kept is made as a whole the next time. */
  keep(siteDigest: string, ledger: Ledger): Promise<void>;
  /** Forgets all others. */
  keepOnly(siteDigest: string): void;
}

/** Where in the cache ledgers lie: they tell of nothing but what a site publishes, so workflows keep them from run to run. */
export const ledgerFolder = 'public/sites';

/** @param site its folder */
export function ledgerShelf(cacheFolder: string, site: string): LedgerShelf {
  const folder = join(cacheFolder, ledgerFolder);
  const start = `site-${textDigest(site)}-`;
  const nameOf = (siteDigest: string) => `${start}${siteDigest}.json`;
  const cacheOf = (siteDigest: string) =>
    objectCache<WrittenLedger>(join(folder, nameOf(siteDigest)), `ledger 2 ${siteDigest}`);
  return {
    async read(siteDigest) {
      const written = await cacheOf(siteDigest).read();
      return written && { ledger: ledgerFrom(written), since: statSync(join(folder, nameOf(siteDigest))).mtimeMs };
    },
    keep: (siteDigest, ledger) => cacheOf(siteDigest).write(writtenLedger(ledger)),
    keepOnly(siteDigest) {
      for (const name of namesIn(folder))
        if (name.startsWith(start) && name !== nameOf(siteDigest)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** Removes all ledgers, and says how many there were: each says what texts begin with, an erased one among them. */
export function forgetLedgers(cacheFolder: string): number {
  const names = namesIn(join(cacheFolder, ledgerFolder));
  for (const name of names) rmSync(join(cacheFolder, ledgerFolder, name), { force: true });
  return names.length;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing could be kept, which was told.
    return [];
  }
}

/** What tells one state of a site from every other: its files and their bytes. */
export const siteDigestOf = ({ files }: Pick<Ledger, 'files'>): string =>
  textDigest(
    [...files]
      .map(([file, { digest }]) => `${file} ${digest}`)
      .toSorted()
      .join('\n'),
  );

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textDigest } from './digest.ts';
import { type Ledger, ledgerOf, ledgerText } from './ledger.ts';

/** The ledgers of one site, each named by the bytes of the site that it describes. */
export interface LedgerShelf {
  /** The ledger of a site with that digest, and since when it is kept, in milliseconds since 1970; nothing where none can be read. */
  read(siteDigest: string): { ledger: Ledger; since: number } | undefined;
  keep(siteDigest: string, ledger: Ledger): void;
  /** Forgets all others. */
  keepOnly(siteDigest: string): void;
}

/** @param folder where the ledgers of this site are */
export function ledgerShelf(folder: string): LedgerShelf {
  const fileOf = (siteDigest: string) => join(folder, `${siteDigest}.json`);
  return {
    read(siteDigest) {
      try {
        const ledger = ledgerOf(readFileSync(fileOf(siteDigest), 'utf8'));
        return { ledger, since: statSync(fileOf(siteDigest)).mtimeMs };
      } catch {
        // What is damaged, or of another version, is as good as nothing: everything is rendered.
        return undefined;
      }
    },
    keep(siteDigest, ledger) {
      mkdirSync(folder, { recursive: true });
      const unfinished = `${fileOf(siteDigest)}.new`;
      writeFileSync(unfinished, ledgerText(ledger));
      renameSync(unfinished, fileOf(siteDigest));
    },
    keepOnly(siteDigest) {
      for (const name of readdirSync(folder))
        if (join(folder, name) !== fileOf(siteDigest)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** What tells one state of a site from every other: its files and their bytes. */
export const siteDigestOf = ({ files }: Pick<Ledger, 'files'>): string =>
  textDigest(
    [...files]
      .map(([file, { digest }]) => `${file} ${digest}`)
      .toSorted()
      .join('\n'),
  );

import { onDisk } from '../place/file-operations.ts';
import { replaceSite } from '../place/replace-site.ts';
import { changeSite, type SiteChange } from './change-site.ts';
import { type LedgerShelf, siteDigestOf } from './kept-ledger.ts';
import type { Ledger } from './ledger.ts';

/**
 * Puts what waits in the workshop in its place, with what is known of the site that it makes. The ledger is kept first: one without its
 * site is passed over, and a site without its ledger would be made as a whole the next time.
 * @param change what of the last site becomes another; nothing where the site is replaced as a whole
 */
export async function putInPlace(
  site: string,
  shelf: LedgerShelf,
  ledger: Ledger,
  change?: Pick<SiteChange, 'write' | 'remove'>,
): Promise<void> {
  const digest = siteDigestOf(ledger);
  await shelf.keep(digest, ledger);
  if (!change) replaceSite(site, onDisk, digest);
  else if (change.write.length + change.remove.length > 0)
    changeSite(site, { ...change, files: [...ledger.files.keys()], digest }, onDisk);
  shelf.keepOnly(digest);
}

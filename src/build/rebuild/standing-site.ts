import { readFileSync, statSync } from 'node:fs';
import { markedDigest } from '../place/site-marker.ts';
import { markerOf } from '../place/workshop.ts';
import { textDigest } from './digest.ts';
import type { LedgerShelf } from './kept-ledger.ts';
import type { Ledger } from './ledger.ts';

/** A site as it stands, and what is known of it. */
export interface StandingSite {
  readonly ledger: Ledger;
  /** Files that are gone or that somebody has changed since. */
  readonly spoilt: ReadonlySet<string>;
}

/** What is known of the site in a folder; nothing where none stands there, or nobody knows how it was made. */
export async function standingSite(site: string, shelf: LedgerShelf): Promise<StandingSite | undefined> {
  const known = await shelf.read(digestIn(site));
  if (known === undefined) return undefined;
  const { ledger, since } = known;
  const isSpoilt = (file: string, digest: string) => {
    const path = `${site}/${file}`;
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) return true;
    // Every file of a site is older than its ledger, which is kept last; another one was copied, or written by somebody.
    return found.mtimeMs > since && textDigest(readFileSync(path)) !== digest;
  };
  const spoilt = [...ledger.files].flatMap(([file, { digest }]) => (isSpoilt(file, digest) ? file : []));
  return { ledger, spoilt: new Set(spoilt) };
}

function digestIn(site: string): string {
  try {
    return markedDigest(readFileSync(markerOf(site), 'utf8'));
  } catch {
    return '';
  }
}

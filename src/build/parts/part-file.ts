import { textDigest } from '../rebuild/digest.ts';
import { type Ledger, ledgerFrom, type WrittenLedger, writtenLedger } from '../rebuild/ledger.ts';

/** Where in a part of a site stands what is known of it. It is no hidden file, because those are left out where parts are uploaded. */
export const partFile = 'ledgerline-part.json';

/**
 * A ledger as a part carries it: without answers themselves, of which only digests are there, and without what each route renders, of
 * which a part has a share.
 */
export function partText({ code, files, asked }: Ledger): string {
  const bare = new Map([...asked].map(([key, { answer: _answer, ...seen }]) => [key, seen]));
  const json = JSON.stringify(writtenLedger({ code, files, asked: bare, routes: new Map() }));
  return `${textDigest(json)}\n${json}\n`;
}

/** The ledger of a part; nothing where the text is not as it was written. */
export function partFrom(text: string): Ledger | undefined {
  const [digest, json = ''] = text.split('\n', 2);
  return digest === textDigest(json) ? ledgerFrom(JSON.parse(json) as WrittenLedger) : undefined;
}

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleParts } from '../bundle/keep-bundle.ts';
import { onDisk } from '../place/file-operations.ts';
import { textDigest } from './digest.ts';
import type { LedgerFile } from './ledger.ts';

/** Takes a file of a site: its path in it, and its bytes. */
export type Write = (file: string, content: Uint8Array) => void;

/** Writes files into a folder, and knows which. */
export function writer(folder: string): { write: Write; written: ReadonlySet<string> } {
  const written = new Set<string>();
  const made = new Set<string>();
  const write: Write = (file, content) => {
    written.add(file);
    const place = `${folder}/${file}`;
    const around = dirname(place);
    if (!made.has(around)) mkdirSync(around, { recursive: true });
    made.add(around);
    writeFileSync(place, content);
  };
  return { write, written };
}

const asItIs = (content: Uint8Array): LedgerFile => ({
  digest: textDigest(content),
  given: '',
  needs: new Set(),
  isClient: true,
});

/** Puts all files that browsers fetch beside the pages. */
export function copied(bundle: string, next: string): Map<string, LedgerFile> {
  const client = join(bundle, bundleParts.client);
  cpSync(client, next, { recursive: true });
  return new Map(onDisk.list(client).map((file) => [file, asItIs(readFileSync(join(client, file)))]));
}

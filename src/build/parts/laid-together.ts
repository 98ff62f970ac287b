import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from '../place/file-operations.ts';
import { textDigest } from '../rebuild/digest.ts';
import type { Ledger, LedgerFile } from '../rebuild/ledger.ts';
import type { Asked } from '../rebuild/observe.ts';
import { partFile, partFrom } from './part-file.ts';

/** Parts of a site that other machines made, as if they were the last site. */
export interface LaidTogether {
  readonly ledger: Ledger;
  /** Where a file that the parts brought stands. */
  placeOf(file: string): string;
  readonly parts: readonly Part[];
}

/** What became of one part: how many of its files could be used, or why none could. */
export interface Part {
  readonly name: string;
  readonly state: 'taken' | 'of other code' | 'damaged';
  readonly files: number;
  /** Files that it should have and has not, or not as they were. */
  readonly lost: number;
}

/**
 * Lays together the parts that stand in a folder, each in a folder of its own. Nothing is taken on trust: a file counts only with the bytes
 * that it had, and an asking only where all parts saw one answer, so whatever a part lacks is made anew.
 * @param code digest of the code that the site is to be made by
 */
export function laidTogether(folder: string, code: string): LaidTogether {
  const places = new Map<string, string>();
  const files = new Map<string, LedgerFile>();
  const told: Ledger['asked'][] = [];
  const take = (name: string): Part => {
    const ledger = ledgerIn(join(folder, name));
    if (ledger?.code !== code)
      return { name, state: ledger ? 'of other code' : 'damaged', files: 0, lost: ledger?.files.size ?? 0 };
    told.push(ledger.asked);
    let own = 0;
    for (const file of onDisk.list(join(folder, name))) {
      const known = ledger.files.get(file);
      const place = join(folder, name, file);
      if (known === undefined || textDigest(readFileSync(place)) !== known.digest) continue;
      files.set(file, known);
      places.set(file, place);
      own++;
    }
    return { name, state: 'taken', files: own, lost: ledger.files.size - own };
  };
  const parts = readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .toSorted()
    .map(take);
  return {
    ledger: { code, files, asked: agreed(told), routes: new Map() },
    placeOf: (file) => places.get(file) ?? '',
    parts,
  };
}

function ledgerIn(folder: string): Ledger | undefined {
  try {
    return partFrom(readFileSync(join(folder, partFile), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The askings of which all say the same. Where two differ, records changed between them, and nobody knows which is right. */
function agreed(told: readonly Ledger['asked'][]): Map<string, Asked> {
  const all = new Map<string, Asked>();
  const doubtful = new Set<string>();
  for (const asked of told)
    for (const [key, seen] of asked) {
      const other = all.get(key);
      if (other && !isSame(other, seen)) doubtful.add(key);
      all.set(key, seen);
    }
  for (const key of doubtful) all.delete(key);
  return all;
}

/** A step on the way to answers has no digest, and is another where it asked something else. */
const isSame = (one: Asked, other: Asked): boolean =>
  one.digest === other.digest &&
  (one.digest !== undefined || (one.needs.size === other.needs.size && one.needs.isSubsetOf(other.needs)));

import type { Candidate } from '../candidate.ts';
import type { Material, Wanted } from './material.ts';
import { type Maker, standingOf } from './plan/standing-of.ts';
import { storedText } from './plan/stored-text.ts';
import { keptText } from './plan/text-of-record.ts';

/** A record whose text is not as a reader would have it, and why. */
export interface TextState {
  readonly type: string;
  readonly id: number;
  readonly state: 'missing' | 'stale' | 'waiting' | 'rejected';
}

/**
 * How the texts of records stand: `missing` where one could be made and none is stored, `stale` where its input has changed since,
 * `waiting` where it is not shown before a maintainer approves it. A record of which there is nothing to say is not told.
 */
export function textStates(
  wanted: readonly Wanted[],
  fileOf: (record: Material['records'][number]) => Candidate | undefined,
  by: { readonly maker: Maker; readonly versions: ReadonlyMap<string, number> },
): TextState[] {
  return wanted.flatMap(({ ask, record, byRule }): TextState[] => {
    if (record === undefined) return [];
    const stored = storedText(fileOf(record));
    // That is a problem of the record, and told as one.
    if (stored === 'unreadable') return [];
    const at = { type: record.type, id: record.id };
    const standing = standingOf(ask, stored, record, by);
    if (standing === 'rejected' || standing === 'stale') return [{ ...at, state: standing }];
    if (standing === 'missing') return Object.keys(byRule()).length > 0 ? [{ ...at, state: 'missing' }] : [];
    const isHidden = stored !== undefined && keptText(stored, record).summary !== undefined && record.ai === null;
    return isHidden ? [{ ...at, state: 'waiting' }] : [];
  });
}

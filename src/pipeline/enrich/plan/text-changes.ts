import type { RecordType } from '../../../../content-schema/define-record.ts';
import type { Ai, HistoryEntry } from '../../../../content-schema/record-base.ts';
import type { AnyRecord } from '../../any-record.ts';
import type { Candidate } from '../../candidate.ts';
import { withMembers } from '../../derived/with-members.ts';
import type { Wanted } from '../material.ts';
import { type Maker, standingOf } from './standing-of.ts';
import { isWritable, storedText } from './stored-text.ts';
import { keptText, type Made, newText, remembering } from './text-of-record.ts';

/** What became of the text of one record. */
export interface Told {
  readonly type: string;
  readonly id: number;
  readonly became:
    | 'made'
    | 'nothing to say'
    | 'removed'
    | 'approved'
    | 'rejected'
    | 'proposed again'
    | 'unwritable'
    | 'unreadable';
}

/** Files of records with their new texts, by path, and what that means. */
export interface TextChanges {
  readonly write: ReadonlyMap<string, string>;
  readonly told: readonly Told[];
}

/** A data-hub and the texts that its records call for. */
export interface Enriching {
  readonly types: readonly RecordType[];
  readonly records: readonly AnyRecord[];
  readonly wanted: readonly Wanted[];
  /** The file that each record was read from, as the data-hub has it. */
  readonly fileOf: (record: AnyRecord) => Candidate | undefined;
  readonly texts: ReadonlyMap<string, string>;
  readonly versions: ReadonlyMap<string, number>;
  readonly maker: Maker;
  /** The answer to an ask, where there is one by now. */
  readonly made: (wanted: Wanted) => Made | undefined;
  /** What is said until there is one, where nothing is said yet. */
  readonly meanwhile: (wanted: Wanted) => Made;
  /** Makes texts anew that are current. */
  readonly again: boolean;
  /** The present time in ISO 8601. */
  readonly now: string;
}

/** What the files of records have to hold so that the key `ai` is as it should be; all else in them stays byte for byte. */
export function textChanges(all: Enriching): TextChanges {
  const byRecord = new Map(all.wanted.flatMap((one) => (one.record ? [[one.record, one] as const] : [])));
  const write = new Map<string, string>();
  const told: Told[] = [];
  for (const record of all.records) {
    const file = all.fileOf(record);
    const text = file && all.texts.get(file.origin);
    if (file === undefined || text === undefined) continue;
    const stored = storedText(file);
    const at = { type: record.type, id: record.id };
    if (stored === 'unreadable') {
      told.push({ ...at, became: 'unreadable' });
      continue;
    }
    const next = nextText(all, record, byRecord.get(record), stored);
    if (JSON.stringify(next.ai) === JSON.stringify(stored)) continue;
    if (!isWritable(file)) told.push({ ...at, became: 'unwritable' });
    else {
      write.set(file.origin, withMembers(text, new Map([['ai', next.ai]])));
      told.push({ ...at, became: next.became });
    }
  }
  return { write, told };
}

interface Next {
  readonly ai: Ai | undefined;
  readonly became: Told['became'];
}

function nextText(all: Enriching, record: AnyRecord, wanted: Wanted | undefined, stored: Ai | undefined): Next {
  // What enrichment has not made it does not remove.
  const isOurs = stored?.provenance !== undefined || stored?.rejected !== undefined;
  const judged: Judged = { labels: record.labels, history: record.history };
  const now = stored && keptText(stored, judged);
  if (wanted === undefined) return { ai: isOurs ? remembering(now?.rejected) : stored, became: 'removed' };
  const standing = standingOf(wanted.ask, stored, judged, all);
  // What is there was made from something else, and nothing may be made from this again.
  if (standing === 'rejected' && now?.state !== 'rejected')
    return { ai: remembering(now?.rejected), became: 'removed' };
  const isDue = standing === 'missing' || standing === 'stale' || (all.again && standing === 'current');
  const made = isDue ? (all.made(wanted) ?? (standing === 'missing' ? all.meanwhile(wanted) : undefined)) : undefined;
  if (made === undefined) return now ? kept(now) : { ai: undefined, became: 'removed' };
  const ai = newText(wanted.ask, made, { ...all, rejected: now?.rejected });
  if (ai === undefined && !isOurs) return { ai: stored, became: 'nothing to say' };
  return { ai, became: ai?.summary === undefined && ai?.patternTag === undefined ? 'nothing to say' : 'made' };
}

interface Judged {
  readonly labels: string[];
  readonly history: HistoryEntry[];
}

const kept = (ai: Ai): Next => ({
  ai,
  became: ai.state === 'approved' || ai.state === 'rejected' ? ai.state : 'proposed again',
});

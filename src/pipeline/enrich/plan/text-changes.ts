import type { RecordType } from '../../../../content-schema/define-record.ts';
import type { Ai, HistoryEntry } from '../../../../content-schema/record-base.ts';
import type { AnyRecord } from '../../any-record.ts';
import type { Candidate } from '../../candidate.ts';
import { withMembers } from '../../derived/with-members.ts';
import type { Wanted } from '../material.ts';
import { type Maker, standingOf } from './standing-of.ts';
import { storedText } from './stored-text.ts';
import { keptText, type Made, newText } from './text-of-record.ts';

/** What became of the text of one record. */
export interface Told {
  readonly type: string;
  readonly id: number;
  readonly became: 'made' | 'nothing to say' | 'removed' | 'approved' | 'rejected' | 'proposed again' | 'unwritable';
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
    const next = nextText(all, record, byRecord.get(record), stored);
    if (JSON.stringify(next.ai) === JSON.stringify(stored)) continue;
    const at = { type: record.type, id: record.id };
    // Text that somebody wrote by hand is not reformatted.
    if (!/\.json$/i.test(file.origin)) told.push({ ...at, became: 'unwritable' });
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
  const isOurs = stored?.provenance !== undefined;
  if (wanted === undefined) return { ai: undefined, became: 'removed', ...(isOurs ? {} : { ai: stored }) };
  const judged: Judged = { labels: record.labels, history: record.history };
  const standing = standingOf(wanted.ask, stored, judged, all.maker);
  const isDue = standing === 'missing' || standing === 'stale' || (all.again && standing === 'current');
  const made = isDue ? all.made(wanted) : undefined;
  if (made === undefined) return stored ? kept(stored, judged) : { ai: undefined, became: 'removed' };
  const version = all.versions.get(wanted.ask.prompt) ?? 0;
  const ai = newText(wanted.ask, made, version, all.now);
  if (ai === undefined && !isOurs) return { ai: stored, became: 'nothing to say' };
  return { ai, became: ai?.summary === undefined && ai?.patternTag === undefined ? 'nothing to say' : 'made' };
}

interface Judged {
  readonly labels: string[];
  readonly history: HistoryEntry[];
}

function kept(stored: Ai, judged: Judged): Next {
  const ai = keptText(stored, judged);
  const became = ai.state === 'approved' || ai.state === 'rejected' ? ai.state : 'proposed again';
  return { ai, became };
}

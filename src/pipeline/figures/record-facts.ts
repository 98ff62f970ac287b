import type { AnyRecord } from '../any-record.ts';
import type { Findings } from './findings.ts';
import type { ListenerFacts } from './listener-rows.ts';

/** What the figures that are looked at first are made of: every record, listeners, and what is wrong. */
export interface RecordFacts extends ListenerFacts {
  readonly records: readonly AnyRecord[];
  readonly findings: Findings;
}

import type { AnyRecord } from '../any-record.ts';
import type { Wanted } from './material.ts';

/** A text that is proposed to people, and never written into a record by itself. */
export interface Proposal extends Wanted {
  readonly record: AnyRecord;
  /** The code of the session that a path begins with, by the rules. */
  readonly first?: string;
}

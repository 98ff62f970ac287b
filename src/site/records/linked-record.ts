import type { AnyRecord } from '../../pipeline/any-record.ts';
import { publicName } from './record-book.ts';
import { typeOf } from './type-of.ts';

/** What a link to a record needs: where it leads, and the words on it. */
export interface LinkedRecord {
  readonly type: string;
  readonly id: number;
  /** What people call the record: its code or handle, else its title. */
  readonly name: string;
  readonly title: string;
}

/** A record as a link to it needs it. */
export function linkedRecord(record: AnyRecord): LinkedRecord {
  const { type, id, displayTitle } = record;
  return { type, id, name: publicName(typeOf(record), record), title: displayTitle };
}

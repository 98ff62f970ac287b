import type { RecordType } from '../../../content-schema/define-record.ts';
import { headingOf } from '../../../content-schema/derive/in-words.ts';

/** What stands above the columns of a list; no record changes it. */
export interface RowHeads {
  /** What a row is of: "Task". */
  readonly what: string;
  /** Whom or what it names: "Listener". */
  readonly who: string;
  /** Whether its records can be heard, each on a page of its own that its code leads to. */
  readonly isHeard: boolean;
}

/** The heads of a type's lists. */
export const rowHeads = (type: RecordType): RowHeads => ({
  what: headingOf(type.name),
  who: whoWords(type),
  isHeard: codeKey(type) !== undefined && Object.values(type.fields).some(({ shape }) => shape === 'audio'),
});

/** The key of the code that a record of the type is known by. */
export const codeKey = ({ fields }: RecordType): string | undefined =>
  Object.entries(fields).find(([, { shape, unique }]) => shape === 'code' && unique)?.[0];

function whoWords(type: RecordType): string {
  if (codeKey(type) !== undefined) return 'Code';
  const person = Object.values(type.fields).find(({ link }) => link?.edge === 'in');
  return person?.label ?? (type.fields.owner?.label || 'By');
}

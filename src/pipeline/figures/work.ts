import type { RecordType } from '../../../content-schema/define-record.ts';
import type { AnyRecord } from '../any-record.ts';

/** A record that is work to be done, or was. */
export interface Work {
  readonly type: RecordType;
  readonly record: AnyRecord;
}

/** The types whose records are work: those that have a priority. */
export const workTypes = (types: readonly RecordType[]): RecordType[] =>
  types.filter((type) => type.facets.includes('priority'));

/** The records that are work, by type. */
export const workOf = (types: readonly RecordType[], records: readonly AnyRecord[]): Work[] =>
  workTypes(types).flatMap((type) =>
    records.filter((record) => record.type === type.name).map((record) => ({ type, record })),
  );

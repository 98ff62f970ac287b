import type { Run } from '../../../content-schema/index.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import type { RecordBook } from '../records/record-book.ts';

/** The runs of a listener, newest first. */
export const listenerRuns = ({ referrers }: Pick<RecordBook, 'referrers'>, userId: number): Run[] =>
  (referrers.get(userId) ?? []).flatMap(({ records }) => recordsOf(records, 'run'));

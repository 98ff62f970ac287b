import { recordTypes } from '../../../content-schema/index.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import type { Journey } from '../../pipeline/path/completion.ts';
import { paths } from '../../pipeline/path/experience.ts';
import type { Problem, RecordRef } from '../../problems.ts';
import { type RecordBook, recordBook } from './record-book.ts';
import { allRecords, siteData } from './records.ts';

/** What every record page looks things up in. */
export interface Book extends RecordBook {
  /** Problems by `type id`. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Journeys by the listener's issue number. */
  readonly journeys: ReadonlyMap<number, readonly Journey[]>;
  /** Active sessions by programme, in the order of the path. */
  readonly paths: ReturnType<typeof paths>;
}

/** The key of a record among the problems. */
export const refKey = ({ type, id }: RecordRef): string => `${type} ${id}`;

let known: Promise<Book> | undefined;

/** The book of all published records, made once per build. */
export function book(): Promise<Book> {
  if (!known || import.meta.env.DEV) known = makeBook();
  return known;
}

async function makeBook(): Promise<Book> {
  const [records, { problems, journeys }] = await Promise.all([allRecords(), siteData()]);
  return {
    ...recordBook(recordTypes, records),
    problems: Map.groupBy(
      problems.filter(({ record }) => record),
      ({ record }) => (record ? refKey(record) : ''),
    ),
    journeys: Map.groupBy(journeys, ({ userId }) => userId),
    paths: paths(recordsOf(records, 'session')),
  };
}

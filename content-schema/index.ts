/**
 * What a record is. This room is pure data and depends on zod alone; the list below is the only place, besides a type's own
 * file, that a new record type touches. Its order is the order of the site's navigation.
 */
import type { RecordOf, RecordType } from './define-record.ts';
import type { Link } from './field.ts';
import { event } from './records/event.ts';
import { job } from './records/job.ts';
import { run } from './records/run.ts';
import { session } from './records/session.ts';
import { task } from './records/task.ts';
import { user } from './records/user.ts';
import { refuseTakenBacks } from './refuse-taken-keys.ts';
import { refuseTakenNames } from './refuse-taken-names.ts';

const list = [task, job, user, session, run, event] as const;

type ListedType = (typeof list)[number];
type LinksOf<T> = T extends { fields: infer F } ? LinkOf<F[keyof F]> : never;
type LinkOf<F> = F extends { link: infer L } ? Extract<L, Link> : never;
type Unlisted = Exclude<LinksOf<ListedType>['to'], ListedType['name']>;
type TakenBack<L> =
  L extends Link<infer To, string, infer Back>
    ? Back extends keyof Extract<ListedType, { name: To }>['fields']
      ? `'${Back & string}' is a field of ${To}; list what links to it under another key`
      : never
    : never;

/** A listed record type. */
export type RecordName = ListedType['name'];
/** The record of that type, by the type's name. */
export type RecordNamed<N extends RecordName> = RecordOf<Extract<ListedType, { name: N }>>;

export type Task = RecordNamed<'task'>;
export type User = RecordNamed<'user'>;
export type Job = RecordNamed<'job'>;
export type Session = RecordNamed<'session'>;
export type Run = RecordNamed<'run'>;
export type Event = RecordNamed<'event'>;

/** Every record type, in navigation order. */
export const recordTypes: readonly RecordType[] = list;

// A link to a type that is not in the list does not compile.
const everyLinkIsListed: [Unlisted] extends [never] ? true : Unlisted = true;
void everyLinkIsListed;

// Nor does one whose references would be listed over a field of the record they lead to.
const everyBackIsFree: [TakenBack<LinksOf<ListedType>>] extends [never] ? true : TakenBack<LinksOf<ListedType>> = true;
void everyBackIsFree;
refuseTakenBacks(recordTypes);
refuseTakenNames(recordTypes);

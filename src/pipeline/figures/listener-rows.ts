import type { Run, User } from '../../../content-schema/index.ts';
import type { Journey } from '../path/completion.ts';
import { isComplete } from '../path/run-state.ts';
import { compare } from '../text/compare.ts';
import { daysBetween } from '../time/days-between.ts';
import { stuckAfter } from './open-item.ts';

/** What is counted of listeners. */
export interface ListenerFacts {
  readonly users: readonly User[];
  readonly runs: readonly Run[];
  readonly journeys: readonly Journey[];
  /** The moment the data is from. */
  readonly until: string | null;
}

/** A listener on one path, or on none yet. */
export interface ListenerRow {
  readonly user: User;
  readonly journey: Journey | undefined;
  readonly own: readonly Run[];
  /** The run that changed last. */
  readonly last: Run | undefined;
  /** Days since it changed. */
  readonly quiet: number | null;
}

/** One row per listener and programme, those who have come furthest first. */
export function listenerRows({ users, runs, journeys, until }: ListenerFacts): ListenerRow[] {
  const runsOf = Map.groupBy(runs, ({ userId }) => userId);
  const journeysOf = Map.groupBy(journeys, ({ userId }) => userId);
  const row = (user: User, journey: Journey | undefined): ListenerRow => {
    const all = runsOf.get(user.id) ?? [];
    const own = journey ? all.filter(({ programme }) => programme === journey.programme) : all;
    const last = lastOf(own);
    const change = changeOf(last);
    return { user, journey, own, last, quiet: change && until ? daysBetween(change, until) : null };
  };
  return users
    .flatMap((user) => (journeysOf.get(user.id) ?? [undefined]).map((journey) => row(user, journey)))
    .toSorted(
      (a, b) =>
        (b.journey?.percent ?? -1) - (a.journey?.percent ?? -1) ||
        compare(a.user.handle, b.user.handle) ||
        a.user.id - b.user.id,
    );
}

/** Whether a listener has finished the path. */
export const hasFinished = ({ journey }: ListenerRow): boolean => journey?.percent === 100;

/** Whether a listener who has finished a path had done so by a moment: each of its steps had a completed run. */
export function finishedUntil({ journey, own }: ListenerRow, moment: string): boolean {
  const until = Date.parse(moment);
  const done = own.filter((run) => isComplete(run) && (run.closedAt === null || Date.parse(run.closedAt) <= until));
  const steps = new Set(done.map(({ step }) => step));
  return journey?.populated.every((step) => steps.has(step)) ?? false;
}

/** Whether a listener began a path and has not gone on with it. */
export const hasStopped = ({ journey, quiet }: ListenerRow): boolean =>
  journey !== undefined && journey.percent < 100 && quiet !== null && quiet >= stuckAfter;

/** How many listeners those rows are of; somebody on two paths has two rows. */
export const listenersOf = (rows: readonly ListenerRow[]): number => new Set(rows.map(({ user }) => user.id)).size;

/** When a run changed last. */
export const changeOf = (run: Run | undefined): string | null => run?.updatedAt ?? run?.createdAt ?? null;

const lastOf = (runs: readonly Run[]): Run | undefined =>
  runs.reduce<Run | undefined>((found, run) => (found && timeOf(found) >= timeOf(run) ? found : run), undefined);

const timeOf = (run: Run): number => Date.parse(changeOf(run) ?? '') || 0;

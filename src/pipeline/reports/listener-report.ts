import type { Run, Session, User } from '../../../content-schema/index.ts';
import type { Journey } from '../path/completion.ts';
import { isUnderWay } from '../path/run-state.ts';
import { defineTable, type Table } from '../table/table.ts';
import { compare } from '../text/compare.ts';
import { counting } from '../text/counting.ts';
import { daysBetween } from '../time/days-between.ts';
import type { Report } from './report.ts';

/** What the listener report is made of. */
export interface ListenerFacts {
  readonly users: readonly User[];
  readonly sessions: readonly Session[];
  readonly runs: readonly Run[];
  readonly journeys: readonly Journey[];
  /** The moment the data is from. */
  readonly until: string | null;
}

/** Days without a change after which an unfinished path counts as quiet. */
export const quietAfter = 30;

/** A listener on one path, or on none yet. */
interface Row {
  readonly user: User;
  readonly journey: Journey | undefined;
  readonly own: readonly Run[];
  /** The run that changed last. */
  readonly last: Run | undefined;
  /** Days since it changed. */
  readonly quiet: number | null;
}

/** Where each listener stands (R000-162): one row per listener and programme, those who have come furthest first. */
export function listenerReport(facts: ListenerFacts): Report {
  const rows = listenerRows(facts);
  return {
    name: 'listeners',
    title: 'Listener report',
    about: 'Where each listener stands on the path: steps completed, what is open, the last run and the next session.',
    summary: summary(facts, rows),
    main: 'listeners',
    tables: [listenerTable(rows, facts)],
  };
}

function listenerRows({ users, runs, journeys, until }: ListenerFacts): Row[] {
  const runsOf = Map.groupBy(runs, ({ userId }) => userId);
  const journeysOf = Map.groupBy(journeys, ({ userId }) => userId);
  const row = (user: User, journey: Journey | undefined): Row => {
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

function listenerTable(rows: readonly Row[], { sessions }: ListenerFacts): Table {
  const byCode = new Map(sessions.map(({ code, id }) => [code, id]));
  return defineTable({
    name: 'listeners',
    title: 'Listeners',
    note: 'A step is completed by one completed run of any of its sessions. Days are counted up to the newest change in the data.',
    empty: 'There is no listener yet. The first user record puts one here.',
    rows,
    columns: [
      { key: 'number', label: 'No.', unit: 'count', of: ({ user }) => user.id },
      {
        key: 'listener',
        label: 'Listener',
        unit: 'text',
        of: ({ user: { handle, id } }) => ({ value: handle, to: { plural: 'users', id } }),
      },
      { key: 'status', label: 'Status', unit: 'text', of: ({ user }) => user.status },
      { key: 'programme', label: 'Programme', unit: 'text', of: ({ journey }) => journey?.programme ?? null },
      { key: 'percent', label: 'Path', unit: 'percent', of: ({ journey }) => journey?.percent ?? 0 },
      {
        key: 'completed_steps',
        label: 'Steps completed',
        unit: 'text',
        of: ({ journey }) => journey?.completed.join(' ') || null,
      },
      { key: 'open_runs', label: 'Open runs', unit: 'count', of: ({ own }) => own.filter(isUnderWay).length },
      {
        key: 'last_run',
        label: 'Last run',
        unit: 'text',
        of: ({ last }) => (last ? { value: last.session_code, to: { plural: 'runs', id: last.id } } : null),
      },
      { key: 'last_change', label: 'Last change', unit: 'day', of: ({ last }) => changeOf(last)?.slice(0, 10) ?? null },
      { key: 'quiet_days', label: 'Days since', unit: 'days', of: ({ quiet }) => quiet },
      {
        key: 'next',
        label: 'Next session',
        unit: 'text',
        of: ({ journey }) => {
          const next = journey?.next ?? null;
          const id = next === null ? undefined : byCode.get(next);
          return id === undefined ? next : { value: next, to: { plural: 'sessions', id } };
        },
      },
    ],
  });
}

function summary({ users, runs }: ListenerFacts, rows: readonly Row[]): string[] {
  if (users.length === 0) return ['There is no listener yet.'];
  const started = new Set(rows.flatMap(({ journey, user }) => (journey ? user.id : [])));
  const finished = new Set(rows.flatMap(({ journey, user }) => (journey?.percent === 100 ? user.id : [])));
  const underWay = new Set(rows.flatMap(({ own, user }) => (own.some(isUnderWay) ? user.id : [])));
  const quiet = new Set(
    rows.flatMap(({ user, journey, quiet: days }) =>
      journey && journey.percent < 100 && days !== null && days >= quietAfter ? user.id : [],
    ),
  );
  const unknown = runs.filter(({ userId }) => userId === null).length;
  const notStarted = users.length - started.size;
  const [running, waiting] = [someHave(underWay.size), someHave(quiet.size).toLowerCase()];
  return [
    `${counting(users.length, 'listener')}: ${started.size} on a path, ${finished.size} at its end, ${notStarted} not started.`,
    `${running} a run under way; ${waiting} an unfinished path and no change for ${quietAfter} days or more.`,
    ...(unknown > 0
      ? [
          `${counting(unknown, 'run names', 'runs name')} a listener whom no user record knows; such runs are on nobody's path.`,
        ]
      : []),
  ];
}

const someHave = (count: number): string =>
  count === 0 ? 'Nobody has' : counting(count, 'listener has', 'listeners have');

const changeOf = (run: Run | undefined): string | null => run?.updatedAt ?? run?.createdAt ?? null;

const lastOf = (runs: readonly Run[]): Run | undefined =>
  runs.reduce<Run | undefined>((found, run) => (found && timeOf(found) >= timeOf(run) ? found : run), undefined);

const timeOf = (run: Run): number => Date.parse(changeOf(run) ?? '') || 0;

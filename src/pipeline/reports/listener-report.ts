import type { Run, Session, User } from '../../../content-schema/index.ts';
import type { Journey } from '../path/completion.ts';
import { isUnderWay } from '../path/run-state.ts';
import type { Cell } from '../table/table.ts';
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

type Row = { readonly user: User; readonly journey: Journey | undefined; readonly own: readonly Run[] };

/** Where each listener stands (R000-162): one row per listener and programme, those who have come furthest first. */
export function listenerReport({ users, sessions, runs, journeys, until }: ListenerFacts): Report {
  const runsOf = Map.groupBy(runs, ({ userId }) => userId);
  const journeysOf = Map.groupBy(journeys, ({ userId }) => userId);
  const byCode = new Map(sessions.map(({ code, id }) => [code, id]));
  const rows = users
    .flatMap((user): Row[] => {
      const all = runsOf.get(user.id) ?? [];
      const own = journeysOf.get(user.id) ?? [undefined];
      return own.map((journey) => ({
        user,
        journey,
        own: journey ? all.filter(({ programme }) => programme === journey.programme) : all,
      }));
    })
    .toSorted(
      (a, b) =>
        (b.journey?.percent ?? -1) - (a.journey?.percent ?? -1) ||
        compare(a.user.handle, b.user.handle) ||
        a.user.id - b.user.id,
    );
  return {
    name: 'listeners',
    title: 'Listener report',
    about: 'Where each listener stands on the path: steps completed, what is open, the last run and the next session.',
    summary: summary(users, rows, runs, until),
    main: 'listeners',
    tables: [
      {
        name: 'listeners',
        title: 'Listeners',
        note: 'A step is completed by one completed run of any of its sessions. Days are counted up to the newest change in the data.',
        columns: [
          { key: 'number', label: 'No.', unit: 'count' },
          { key: 'listener', label: 'Listener', unit: 'text' },
          { key: 'status', label: 'Status', unit: 'text' },
          { key: 'programme', label: 'Programme', unit: 'text' },
          { key: 'percent', label: 'Path', unit: 'percent' },
          { key: 'completed_steps', label: 'Steps completed', unit: 'text' },
          { key: 'open_runs', label: 'Open runs', unit: 'count' },
          { key: 'last_run', label: 'Last run', unit: 'text' },
          { key: 'last_change', label: 'Last change', unit: 'day' },
          { key: 'quiet_days', label: 'Days since', unit: 'days' },
          { key: 'next', label: 'Next session', unit: 'text' },
        ],
        rows: rows.map((row) => cells(row, byCode, until)),
        empty: 'There is no listener yet. The first user record puts one here.',
      },
    ],
  };
}

function cells({ user, journey, own }: Row, byCode: ReadonlyMap<string, number>, until: string | null): Cell[] {
  const last = lastOf(own);
  const change = last && changeOf(last);
  const next = journey?.next ?? null;
  const nextId = next === null ? undefined : byCode.get(next);
  return [
    user.id,
    { value: user.handle, to: { plural: 'users', id: user.id } },
    user.status,
    journey?.programme ?? null,
    journey?.percent ?? 0,
    journey && journey.completed.length > 0 ? journey.completed.join(' ') : null,
    own.filter(isUnderWay).length,
    last ? { value: last.session_code, to: { plural: 'runs', id: last.id } } : null,
    change?.slice(0, 10) ?? null,
    change && until ? daysBetween(change, until) : null,
    next !== null && nextId !== undefined ? { value: next, to: { plural: 'sessions', id: nextId } } : next,
  ];
}

function summary(users: readonly User[], rows: readonly Row[], runs: readonly Run[], until: string | null): string[] {
  if (users.length === 0) return ['There is no listener yet.'];
  const started = new Set(rows.flatMap(({ journey, user }) => (journey ? user.id : [])));
  const finished = new Set(rows.flatMap(({ journey, user }) => (journey?.percent === 100 ? user.id : [])));
  const underWay = new Set(rows.flatMap(({ own, user }) => (own.some(isUnderWay) ? user.id : [])));
  const quiet = new Set(
    rows.flatMap(({ own, user, journey }) => {
      const change = changeOf(lastOf(own));
      const isQuiet = change && until && daysBetween(change, until) >= quietAfter;
      return journey && journey.percent < 100 && isQuiet ? user.id : [];
    }),
  );
  const unknown = runs.filter(({ userId }) => userId === null).length;
  return [
    `${counting(users.length, 'listener')}: ${started.size} on a path, ${finished.size} at its end, ${users.length - started.size} not started.`,
    `${someHave(underWay.size)} a run under way; ${someHave(quiet.size).toLowerCase()} an unfinished path and no change for ${quietAfter} days or more.`,
    ...(unknown > 0
      ? [
          `${counting(unknown, 'run names', 'runs name')} a listener whom no user record knows; such runs are on nobody's path.`,
        ]
      : []),
  ];
}

const someHave = (count: number): string =>
  count === 0 ? 'Nobody has' : count === 1 ? '1 listener has' : `${count} listeners have`;

const changeOf = (run: Run | undefined): string | null => run?.updatedAt ?? run?.createdAt ?? null;

const lastOf = (runs: readonly Run[]): Run | undefined =>
  runs.reduce<Run | undefined>((found, run) => (found && timeOf(found) >= timeOf(run) ? found : run), undefined);

const timeOf = (run: Run): number => Date.parse(changeOf(run) ?? '') || 0;

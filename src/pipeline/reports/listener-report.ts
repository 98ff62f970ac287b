import type { Session } from '../../../content-schema/index.ts';
import {
  changeOf,
  hasFinished,
  hasStopped,
  type ListenerFacts,
  type ListenerRow,
  listenerRows,
  listenersOf,
} from '../figures/listener-rows.ts';
import { stuckAfter } from '../figures/open-item.ts';
import { isUnderWay } from '../path/run-state.ts';
import { defineTable, type Table } from '../table/table.ts';
import { counting } from '../text/counting.ts';
import { listed } from '../text/listed.ts';
import type { Report } from './report.ts';

/** What the listener report is made of. */
export interface ListenerReportFacts extends ListenerFacts {
  readonly sessions: readonly Session[];
}

/** Where each listener stands (R000-162): one row per listener and programme, those who have come furthest first. */
export function listenerReport(facts: ListenerReportFacts): Report {
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

function listenerTable(rows: readonly ListenerRow[], { sessions }: ListenerReportFacts): Table {
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

function summary({ users, runs }: ListenerFacts, rows: readonly ListenerRow[]): string[] {
  if (users.length === 0) return ['There is no listener yet.'];
  const started = listenersOf(rows.filter(({ journey }) => journey));
  const finished = listenersOf(rows.filter(hasFinished));
  const stopped = listenersOf(rows.filter(hasStopped));
  const unknown = runs.filter(({ userId }) => userId === null).length;
  const who = stopped === 0 ? 'Nobody has' : counting(stopped, 'listener has', 'listeners have');
  return [
    `${counting(users.length, 'listener')}: ${started} started, ${finished} finished the path, ${users.length - started} not started.`,
    openRuns(runs),
    `${who} stopped: an unfinished path, and no change for ${stuckAfter} days or more.`,
    ...(unknown > 0
      ? [
          `${counting(unknown, 'run names a listener', 'runs name a listener')} who has no user record; such runs are on nobody's path.`,
        ]
      : []),
  ];
}

/** The runs that may still be completed, by status, the most frequent first. */
function openRuns(runs: readonly Pick<ListenerFacts['runs'][number], 'status'>[]): string {
  const open = Map.groupBy(runs.filter(isUnderWay), ({ status }) => status);
  const counts = [...open].map(([status, own]) => ({ status, count: own.length })).sort((a, b) => b.count - a.count);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return 'No run is open.';
  const words = listed(counts.map(({ status, count }) => `${count} ${status}`));
  return `${counting(total, 'run is', 'runs are')} open: ${words}.`;
}

import type { Run, Session } from '../../../content-schema/index.ts';
import { isComplete } from '../path/run-state.ts';
import { pathOrder } from '../path/session-order.ts';
import { defineTable, type Table } from '../table/table.ts';
import { compare } from '../text/compare.ts';
import { medianDays } from './median.ts';

/** What is known of a session's sound. */
export type Sound = 'complete' | 'no transcript' | 'no audio' | 'audio file missing' | 'no sound file' | 'elsewhere';

/** What a report on sessions is made of. */
export interface SessionFacts {
  readonly sessions: readonly Session[];
  readonly runs: readonly Run[];
  /** Sound by the session's issue number. */
  readonly sounds: ReadonlyMap<number, Sound>;
}

/** Every session in the order of the path, with its runs and whether it can be heard and read. */
export function sessionTable({ sessions, runs, sounds }: SessionFacts): Table {
  const bySession = Map.groupBy(runs, ({ sessionId }) => sessionId);
  const ordered = sessions.toSorted((a, b) => compare(a.programme ?? '', b.programme ?? '') || pathOrder(a, b));
  return defineTable({
    name: 'sessions',
    title: 'Sessions',
    empty: 'There is no session yet.',
    rows: ordered.map((session) => ({ session, heard: bySession.get(session.id) ?? [] })),
    columns: [
      {
        key: 'session',
        label: 'Session',
        unit: 'text',
        of: ({ session: { code, id } }) => ({ value: code, to: { plural: 'sessions', id } }),
      },
      { key: 'title', label: 'Title', unit: 'text', of: ({ session }) => session.displayTitle },
      { key: 'step', label: 'Step', unit: 'count', of: ({ session }) => session.step },
      { key: 'status', label: 'Status', unit: 'text', of: ({ session }) => session.status },
      { key: 'runs', label: 'Runs', unit: 'count', of: ({ heard }) => heard.length },
      {
        key: 'completed_runs',
        label: 'Completed runs',
        unit: 'count',
        of: ({ heard }) => heard.filter(isComplete).length,
      },
      { key: 'median_days', label: 'Median days', unit: 'days', of: ({ heard }) => medianDays(heard) },
      {
        key: 'sound',
        label: 'Sound and transcript',
        unit: 'text',
        of: ({ session }) => sounds.get(session.id) ?? null,
      },
    ],
  });
}

import type { Run, Session } from '../../../content-schema/index.ts';
import { isComplete } from '../path/run-state.ts';
import { pathOrder } from '../path/session-order.ts';
import type { Cell, Table } from '../table/table.ts';
import { compare } from '../text/compare.ts';
import { medianDays } from './median-days.ts';

/** What is known of a session's sound. */
export type Sound = 'complete' | 'no transcript' | 'no audio' | 'audio file missing' | 'elsewhere';

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
  return {
    name: 'sessions',
    title: 'Sessions',
    columns: [
      { key: 'session', label: 'Session', unit: 'text' },
      { key: 'title', label: 'Title', unit: 'text' },
      { key: 'step', label: 'Step', unit: 'count' },
      { key: 'status', label: 'Status', unit: 'text' },
      { key: 'runs', label: 'Runs', unit: 'count' },
      { key: 'completed_runs', label: 'Completed runs', unit: 'count' },
      { key: 'median_days', label: 'Median days', unit: 'days' },
      { key: 'sound', label: 'Sound and transcript', unit: 'text' },
    ],
    rows: ordered.map(({ id, code, displayTitle, step, status }): Cell[] => {
      const heard = bySession.get(id) ?? [];
      return [
        { value: code, to: { plural: 'sessions', id } },
        displayTitle,
        step,
        status,
        heard.length,
        heard.filter(isComplete).length,
        medianDays(heard),
        sounds.get(id) ?? null,
      ];
    }),
    empty: 'There is no session yet.',
  };
}

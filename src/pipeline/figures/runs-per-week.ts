import type { Run } from '../../../content-schema/index.ts';
import { isComplete } from '../path/run-state.ts';
import { type Cell, counted, defineTable } from '../table/table.ts';
import { counting } from '../text/counting.ts';
import { type IsoWeek, isoWeek, weeksUntil } from '../time/iso-week.ts';
import { utcDay } from '../time/utc-time.ts';
import type { Figure } from './figure.ts';

type Dated = Pick<Run, 'id' | 'status' | 'createdAt' | 'closedAt'>;

/** A week with the runs that were started and completed in it, by number. */
export interface WeekOfRuns extends IsoWeek {
  readonly started: readonly number[];
  readonly completed: readonly number[];
}

/** The last half year of runs, by week. */
export interface RunsPerWeek extends Figure {
  readonly weeks: readonly WeekOfRuns[];
}

/** Weeks that are looked back on. */
export const weeksShown = 26;

/** The page that lists the runs of a week. */
export const weekPath = (week: string): `/${string}` => `/dashboard/weeks/${week}/`;

/** Counts runs by the week they were started in and the week they were completed in, up to the moment the data is from. */
export function runsPerWeek(runs: readonly Dated[], until: string | null): RunsPerWeek {
  const started = byWeek(runs, ({ createdAt }) => createdAt);
  const completed = byWeek(runs.filter(isComplete), ({ closedAt }) => closedAt);
  const isAnything = started.size + completed.size > 0;
  const weeks = (until === null || !isAnything ? [] : weeksUntil(until, weeksShown)).map((week) => ({
    ...week,
    started: started.get(week.name) ?? [],
    completed: completed.get(week.name) ?? [],
  }));
  return {
    weeks,
    sentence: sentence(weeks),
    table: defineTable({
      name: 'runs-per-week',
      title: 'Runs per week',
      empty: 'No run has a date yet.',
      rows: weeks,
      columns: [
        { key: 'week', label: 'Week', unit: 'text', of: ({ name }) => name },
        { key: 'from', label: 'From', unit: 'day', of: ({ start }) => start },
        { key: 'started', label: 'Started', unit: 'count', of: (week) => runsOf(week, 'started') },
        { key: 'completed', label: 'Completed', unit: 'count', of: (week) => runsOf(week, 'completed') },
      ],
    }),
  };
}

const runsOf = (week: WeekOfRuns, kind: 'started' | 'completed'): Cell =>
  counted(week[kind].length, { path: `${weekPath(week.name)}#${kind}` });

function byWeek(runs: readonly Dated[], momentOf: (run: Dated) => string | null): Map<string, number[]> {
  const weeks = new Map<string, number[]>();
  for (const run of runs) {
    const moment = momentOf(run);
    if (moment === null) continue;
    const { name } = isoWeek(moment);
    const found = weeks.get(name);
    if (found) found.push(run.id);
    else weeks.set(name, [run.id]);
  }
  return weeks;
}

function sentence(weeks: readonly WeekOfRuns[]): string {
  if (weeks.length === 0)
    return 'No run has started yet. Weeks appear with the first run that knows when it was opened.';
  const started = weeks.reduce((sum, week) => sum + week.started.length, 0);
  const completed = weeks.reduce((sum, week) => sum + week.completed.length, 0);
  const both = `In the last ${weeks.length} weeks ${counting(started, 'run was', 'runs were')} started and ${completed} completed`;
  const busiest = weeks.reduce((found, week) => (week.started.length > found.started.length ? week : found));
  if (busiest.started.length === 0) return `${both}.`;
  return `${both}; the busiest was the week of ${utcDay(busiest.start)}, with ${busiest.started.length} started.`;
}

import type { RecordType } from '../../../content-schema/define-record.ts';
import { inWords } from '../../../content-schema/derive/in-words.ts';
import { statusAt } from '../history/status-path.ts';
import { isComplete } from '../path/run-state.ts';
import { defineTable, type Target } from '../table/table.ts';
import { plural } from '../text/counting.ts';
import { listed } from '../text/listed.ts';
import { day } from '../time/days-between.ts';
import { utcDay } from '../time/utc-time.ts';
import type { Figure } from './figure.ts';
import { faultyRecords } from './findings.ts';
import { isOpen } from './is-open.ts';
import { finishedUntil, hasFinished, listenerRows, listenersOf } from './listener-rows.ts';
import type { RecordFacts } from './record-facts.ts';
import { workOf, workTypes } from './work.ts';

/** One figure, and how many more it is than some weeks before; `null` where nobody can say. */
interface KeyFigure {
  readonly name: string;
  readonly count: number;
  readonly change: number | null;
  /** The records that are counted. */
  readonly to: Target;
}

/** The figures that are looked at first. */
export interface KeyFigures extends Figure {
  readonly figures: readonly KeyFigure[];
}

/** Weeks over which a change is counted. */
export const changeWeeks = 4;

const [listeners, pathFinished, runsCompleted] = ['listeners', 'finished the path', 'runs completed'] as const;

/** Counts what there is now, and what has changed in the weeks up to the newest change in the data. */
export function keyFigures(types: readonly RecordType[], facts: RecordFacts): KeyFigures {
  const { until } = facts;
  const since = until === null ? null : new Date(Date.parse(until) - changeWeeks * 7 * day).toISOString();
  const figures = [...listening(facts, since), workToDo(types, facts, since), toFix(facts)];
  return {
    figures,
    sentence: sentence(figures, until),
    table: defineTable({
      name: 'key-figures',
      title: 'Key figures',
      empty: 'There is nothing to count yet.',
      rows: figures,
      columns: [
        { key: 'figure', label: 'Figure', unit: 'text', of: ({ name }) => name },
        { key: 'now', label: 'Now', unit: 'count', of: ({ count }) => count },
        { key: 'change', label: `Change in ${changeWeeks} weeks`, unit: 'count', of: ({ change }) => change },
      ],
    }),
  };
}

function listening(facts: RecordFacts, since: string | null): KeyFigure[] {
  const { users, runs } = facts;
  const rows = listenerRows(facts);
  const finished = rows.filter(hasFinished);
  const completed = runs.filter(isComplete);
  const figure = (name: string, count: number, before: (moment: string) => number, to: Target): KeyFigure => ({
    ...{ name, count, to },
    change: since === null ? null : count - before(since),
  });
  return [
    figure(listeners, users.length, (moment) => users.filter(({ createdAt }) => isBefore(createdAt, moment)).length, {
      plural: 'users',
      where: [],
    }),
    figure(
      pathFinished,
      listenersOf(finished),
      (moment) => listenersOf(finished.filter((row) => finishedUntil(row, moment))),
      { path: '/progress/' },
    ),
    figure(runsCompleted, completed.length, (moment) => completed.filter((r) => isBefore(r.closedAt, moment)).length, {
      plural: 'runs',
      where: [['status', 'completed']],
    }),
    figure(
      'runs in progress',
      runs.filter(({ status }) => status === 'in-progress').length,
      (moment) => runs.filter((run) => statusAt(run, moment) === 'in-progress').length,
      { plural: 'runs', where: [['status', 'in-progress']] },
    ),
  ];
}

function workToDo(types: readonly RecordType[], { records }: RecordFacts, since: string | null): KeyFigure {
  const work = workOf(types, records);
  const open = work.filter(({ type, record }) => isOpen(type, record)).length;
  const before = (moment: string) =>
    work.filter(
      ({ record: { createdAt, closedAt } }) =>
        isBefore(createdAt, moment) && (closedAt === null || !isBefore(closedAt, moment)),
    ).length;
  return {
    name: `open ${listed(workTypes(types).map(({ plural }) => inWords(plural)))}`,
    count: open,
    change: since === null ? null : open - before(since),
    to: { path: '/reports/work/#open' },
  };
}

function toFix({ findings }: RecordFacts): KeyFigure {
  const { hidden, remarked } = faultyRecords(findings);
  return { name: 'records to fix', count: hidden.length + remarked.length, change: null, to: { path: '/health/' } };
}

function sentence(figures: readonly KeyFigure[], until: string | null): string {
  if (until === null) return 'Nothing has a date yet, so nobody can say what has changed.';
  const changeOf = (wanted: string) => figures.find(({ name }) => name === wanted)?.change ?? 0;
  const words = [
    plural(changeOf(runsCompleted), 'one run was completed', `${changeOf(runsCompleted) || 'no'} runs were completed`),
    plural(changeOf(listeners), 'one listener joined', `${changeOf(listeners) || 'no'} listeners joined`),
    `${changeOf(pathFinished) || 'nobody'} finished the path`,
  ];
  return `In the ${changeWeeks} weeks up to ${utcDay(until)}, ${listed(words)}.`;
}

/** Whether something had happened by then; of what has no time nobody can say when, so it is not taken for new. */
const isBefore = (moment: string | null, until: string): boolean =>
  moment === null || Date.parse(moment) <= Date.parse(until);

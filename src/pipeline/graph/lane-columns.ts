import { sessionOrder } from '../path/session-order.ts';
import { steps } from '../path/steps.ts';
import type { ListedNode } from './graph-list.ts';
import type { PlacedRun } from './placed-run.ts';

/** One session of a lane, or several that share a column for want of room. `x` is in percent of the picture's width. */
export interface LaneColumn {
  readonly x: number;
  /** From the top of the strip with the notes, in pixels. */
  readonly y: number;
  readonly sessions: readonly ListedNode[];
  /** What tells the column from others in its lane: the step, with a letter where several share it. */
  readonly label: string;
}

/** A step of the programme; `null` holds the sessions that stand on no step. */
export interface Lane {
  readonly step: number | null;
  readonly columns: readonly LaneColumn[];
  /** Runs of the whole lane, those of listeners without a row included. */
  readonly runs: number;
  readonly completed: number;
}

/** Sessions side by side in a lane before the rest share a column. */
const columnsAtMost = 3;

/** Height of the strip with the notes, in pixels. */
export const notesHeight = 120;

/** The nine lanes of a programme, and a tenth if there are sessions without a step. */
export function laneColumns(sessions: readonly ListedNode[], placed: readonly PlacedRun[]): Lane[] {
  const byStep = Map.groupBy(sessions, ({ step = null }) => step);
  const places = [...steps, ...(byStep.has(null) ? [null] : [])];
  const runs = Map.groupBy(placed, ({ session: { step = null } }) => step);
  return places.map((step, index) => {
    const groups = sharing((byStep.get(step) ?? []).toSorted(sessionOrder));
    const all = runs.get(step) ?? [];
    return {
      step,
      columns: groups.map((some, place) => ({
        x: percent((index + (place + 0.5) / groups.length) / places.length),
        y: noteY(step, place),
        sessions: some,
        label: `${step ?? '–'}${groups.length > 1 ? 'abc'[place] : ''}`,
      })),
      runs: all.length,
      completed: all.filter(({ run }) => run.status === 'completed').length,
    };
  });
}

function sharing(sessions: readonly ListedNode[]): ListedNode[][] {
  const alone = sessions.length > columnsAtMost ? columnsAtMost - 1 : sessions.length;
  const rest = sessions.slice(alone);
  return [...sessions.slice(0, alone).map((session) => [session]), ...(rest.length > 0 ? [rest] : [])];
}

/** Notes rise with the step; the second and third of a step hang lower, so that arrows pass over them. */
const noteY = (step: number | null, place: number) => notesHeight - 40 - 8 * ((step ?? 1) - 1) + 12 * place;
const percent = (part: number) => Math.round(part * 100_000) / 1000;

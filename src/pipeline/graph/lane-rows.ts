import type { ListedNode } from './graph-list.ts';
import type { LaneColumn } from './lane-columns.ts';
import type { PlacedRun } from './placed-run.ts';

/** A run at the crossing of its listener and its session; `y` is in pixels from the bottom of the row, upward. */
export interface LaneMark {
  readonly x: number;
  readonly y: number;
  readonly run: ListedNode;
  readonly session: ListedNode;
}

/** A row of the picture: one listener's runs. */
export interface LaneRow {
  /** `null` where no record of the listener is known. */
  readonly listener: ListedNode | null;
  /** Runs above each other in the fullest column; the height of the row follows from it. */
  readonly depth: number;
  readonly marks: readonly LaneMark[];
  /** Runs beyond those drawn one by one. */
  readonly more: readonly { readonly x: number; readonly y: number; readonly count: number }[];
  /** Where the listener's line ends. */
  readonly end: number;
  /** Lines down from the sessions, each to `y` above the bottom; at 0 it goes on in the next row. */
  readonly stems: readonly { readonly x: number; readonly y: number }[];
  readonly runs: number;
}

/** Runs of a listener drawn one by one in a column before the rest become a figure. */
const marksAtMost = 3;
const betweenMarks = 12;

/** Height of a row by its depth, in pixels. */
export const rowHeight = (depth: number): number => 20 + betweenMarks * depth;

/** The rows of a picture, one for each group of runs. */
export function laneRows(
  groups: readonly (readonly PlacedRun[])[],
  columnOf: ReadonlyMap<number, LaneColumn>,
): LaneRow[] {
  const below = new Set<number>();
  return groups
    .map((group) => row(group, columnOf))
    .reverse()
    .map((one) => ({ ...one, stems: stemsOf(one, below) }))
    .reverse();
}

function row(group: readonly PlacedRun[], columnOf: ReadonlyMap<number, LaneColumn>): Omit<LaneRow, 'stems'> {
  const cells = [...Map.groupBy(group, ({ session }) => columnOf.get(session.id)?.x ?? 0)].sort(([a], [b]) => a - b);
  const depth = Math.max(...cells.map(([, runs]) => Math.min(runs.length, marksAtMost)));
  const drawn = cells.map(([x, runs]) => {
    const places = Math.min(runs.length, marksAtMost);
    const alone = runs.length > marksAtMost ? marksAtMost - 1 : runs.length;
    const y = (place: number) => rowHeight(depth) / 2 - betweenMarks * (place - (places - 1) / 2);
    return {
      marks: runs
        .toSorted((a, b) => a.run.id - b.run.id)
        .slice(0, alone)
        .map(({ run, session }, place) => ({ x, y: y(place), run, session })),
      more: runs.length > alone ? [{ x, y: y(alone), count: runs.length - alone }] : [],
    };
  });
  return {
    listener: group[0]?.listener ?? null,
    depth,
    marks: drawn.flatMap(({ marks }) => marks),
    more: drawn.flatMap(({ more }) => more),
    end: cells.at(-1)?.[0] ?? 0,
    runs: group.length,
  };
}

/** Each session's line reaches down to the last row that has a run of it; `below` holds the columns of the rows underneath. */
function stemsOf({ marks, more }: Omit<LaneRow, 'stems'>, below: Set<number>): LaneRow['stems'] {
  const ends = new Map([...marks, ...more].flatMap(({ x, y }) => (below.has(x) ? [] : [[x, y] as const])));
  const stems = [...[...below].map((x) => ({ x, y: 0 })), ...[...ends].map(([x, y]) => ({ x, y }))];
  for (const x of ends.keys()) below.add(x);
  return stems.sort((a, b) => a.x - b.x);
}

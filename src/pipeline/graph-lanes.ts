import { compare } from './compare.ts';
import type { GraphList, ListedNode } from './graph-list.ts';
import { programmeOf } from './progress.ts';
import { steps } from './steps.ts';

/** Sessions side by side in a lane before the rest share a column. */
const columnsAtMost = 3;
/** Runs of a listener drawn one by one in a column before the rest become a figure. */
const marksAtMost = 3;
/** A programme with more listeners than `listenersAtMost` shows its `mostActive` and counts the others. */
const listenersAtMost = 40;
const mostActive = 20;

/** Height of the strip with the notes, in pixels. */
export const notesHeight = 104;

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
  /** Lines down from the sessions; one that ends here ends `y` above the bottom, else it goes on. */
  readonly stems: readonly { readonly x: number; readonly y: number }[];
  readonly runs: number;
}

/** One programme, drawn: lanes side by side, sessions as notes that lead on, listeners as rows, runs at the crossings. */
export interface LanePicture {
  readonly programme: string | null;
  readonly lanes: readonly Lane[];
  readonly arrows: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  readonly rows: readonly LaneRow[];
  /** Listeners with runs, those without a row included. */
  readonly listeners: number;
  readonly isDense: boolean;
}

/** Height of a row by its depth, in pixels. */
export const rowHeight = (depth: number): number => 20 + 12 * depth;

/** Lays out the graph, a picture per programme, the one with most sessions first; the same graph gives the same pictures. */
export function lanePictures({ nodes, edges }: GraphList): LanePicture[] {
  const sessionOf = new Map(edges.flatMap(({ type, from, to }) => (type === 'runToSession' ? [[from.id, to]] : [])));
  const userOf = new Map(edges.flatMap(({ type, from, to }) => (type === 'userToRun' ? [[to.id, from]] : [])));
  const programme = ({ code = '' }: ListedNode) => programmeOf(code);
  const sessions = Map.groupBy(ofType(nodes, 'session'), programme);
  const placed = ofType(nodes, 'run').flatMap((run): Placed[] => {
    const session = sessionOf.get(run.id);
    return session ? [{ run, session, listener: userOf.get(run.id) ?? null }] : [];
  });
  const runs = Map.groupBy(placed, ({ session }) => programme(session));
  const next = edges.filter(({ type }) => type === 'sessionToNext');
  return [...sessions]
    .map(([name, own]) => picture(name, own, runs.get(name) ?? [], next))
    .sort((a, b) => sessionCount(b) - sessionCount(a) || compare(a.programme ?? '~', b.programme ?? '~'));
}

interface Placed {
  readonly run: ListedNode;
  readonly session: ListedNode;
  readonly listener: ListedNode | null;
}

const ofType = (nodes: readonly ListedNode[], type: string) => nodes.filter((node) => node.type === type);
const sessionCount = ({ lanes }: LanePicture) =>
  lanes.flatMap(({ columns }) => columns.flatMap(({ sessions }) => sessions)).length;

function picture(
  programme: string | null,
  sessions: readonly ListedNode[],
  placed: readonly Placed[],
  next: GraphList['edges'],
): LanePicture {
  const lanes = lanesOf(sessions, placed);
  const columnOf = new Map(
    lanes.flatMap(({ columns }) => columns.flatMap((column) => column.sessions.map(({ id }) => [id, column]))),
  );
  const arrows = new Map(
    next.flatMap(({ from, to }) => {
      const [a, b] = [columnOf.get(from.id), columnOf.get(to.id)];
      return a && b && a !== b ? [[`${a.x} ${b.x}`, { x1: a.x, y1: a.y, x2: b.x, y2: b.y }] as const] : [];
    }),
  );
  const groups = [...Map.groupBy(placed, ({ listener }) => listener?.id ?? null).values()].sort(byActivity);
  const known = groups.filter(([first]) => first?.listener);
  const isDense = known.length > listenersAtMost;
  const shown = isDense ? known.slice(0, mostActive) : groups;
  return {
    programme,
    lanes,
    arrows: [...arrows.values()],
    rows: withStems(shown.map((group) => row(group, columnOf))),
    listeners: known.length,
    isDense,
  };
}

function lanesOf(sessions: readonly ListedNode[], placed: readonly Placed[]): Lane[] {
  const byStep = Map.groupBy(sessions, ({ step = null }) => step);
  const places = [...steps, ...(byStep.has(null) ? [null] : [])];
  const runs = Map.groupBy(placed, ({ session: { step = null } }) => step);
  return places.map((step, index) => {
    const own = (byStep.get(step) ?? []).toSorted(bySession);
    const groups =
      own.length > columnsAtMost
        ? [...own.slice(0, columnsAtMost - 1).map((session) => [session]), own.slice(columnsAtMost - 1)]
        : own.map((session) => [session]);
    const all = runs.get(step) ?? [];
    return {
      step,
      columns: groups.map((some, place) => ({
        x: percent((index + (place + 0.5) / groups.length) / places.length),
        y: noteY(step),
        sessions: some,
        label: `${step ?? '?'}${groups.length > 1 ? 'abc'[place] : ''}`,
      })),
      runs: all.length,
      completed: all.filter(({ run }) => run.status === 'completed').length,
    };
  });
}

const noteY = (step: number | null) => notesHeight - 16 - 9 * ((step ?? 1) - 1);
const percent = (part: number) => Math.round(part * 100_000) / 1000;
const isActive = ({ status }: ListedNode) => status === 'active';
const bySession = (a: ListedNode, b: ListedNode) =>
  Number(isActive(b)) - Number(isActive(a)) || compare(a.code ?? '', b.code ?? '') || a.id - b.id;

/** The most active listener first; runs without a listener come last. */
const byActivity = ([a, ...as]: readonly Placed[], [b, ...bs]: readonly Placed[]) =>
  Number(!a?.listener) - Number(!b?.listener) ||
  bs.length - as.length ||
  Number(a?.listener?.id) - Number(b?.listener?.id);

function row(group: readonly Placed[], columnOf: ReadonlyMap<number, LaneColumn>): Omit<LaneRow, 'stems'> {
  const cells = [...Map.groupBy(group, ({ session }) => columnOf.get(session.id)?.x ?? 0)].sort(([a], [b]) => a - b);
  const depth = Math.max(...cells.map(([, runs]) => Math.min(runs.length, marksAtMost)));
  const drawn = cells.map(([x, runs]) => {
    const isFull = runs.length > marksAtMost;
    const alone = isFull ? marksAtMost - 1 : runs.length;
    const y = (place: number) => rowHeight(depth) / 2 - 12 * (place - (Math.min(runs.length, marksAtMost) - 1) / 2);
    return {
      marks: runs
        .toSorted((a, b) => a.run.id - b.run.id)
        .slice(0, alone)
        .map(({ run, session }, place) => ({ x, y: y(place), run, session })),
      more: isFull ? [{ x, y: y(alone), count: runs.length - alone }] : [],
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

/** Each session's line reaches down to the last row that has a run of it. */
function withStems(rows: readonly Omit<LaneRow, 'stems'>[]): LaneRow[] {
  const below = new Set<number>();
  return rows
    .toReversed()
    .map((one) => {
      const ends = new Map([...one.marks, ...one.more].flatMap(({ x, y }) => (below.has(x) ? [] : [[x, y] as const])));
      const stems = [...[...below].map((x) => ({ x, y: 0 })), ...[...ends].map(([x, y]) => ({ x, y }))];
      for (const x of ends.keys()) below.add(x);
      return { ...one, stems: stems.sort((a, b) => a.x - b.x) };
    })
    .reverse();
}

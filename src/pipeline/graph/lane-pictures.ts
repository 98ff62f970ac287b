import { programmeOf } from '../progress.ts';
import { compare } from '../text/compare.ts';
import type { GraphList, ListedNode } from './graph-list.ts';
import { type Lane, laneColumns } from './lane-columns.ts';
import { type LaneRow, laneRows } from './lane-rows.ts';
import type { PlacedRun } from './placed-run.ts';

/** One programme, drawn: lanes side by side, sessions as notes that lead on, listeners as rows, runs at the crossings. */
export interface LanePicture {
  readonly programme: string | null;
  readonly lanes: readonly Lane[];
  readonly arrows: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  readonly rows: readonly LaneRow[];
  /** Listeners with runs, those without a row included. */
  readonly listeners: number;
  /** Whether the rows are only the most active listeners. */
  readonly isDense: boolean;
}

/** A programme with more listeners than `listenersAtMost` shows its `mostActive` and counts the others. */
const listenersAtMost = 40;
const mostActive = 20;

/** Lays out the graph, a picture per programme, the one with most sessions first; the same graph gives the same pictures. */
export function lanePictures({ nodes, edges }: GraphList): LanePicture[] {
  const sessionOf = new Map(edges.flatMap(({ type, from, to }) => (type === 'runToSession' ? [[from.id, to]] : [])));
  const userOf = new Map(edges.flatMap(({ type, from, to }) => (type === 'userToRun' ? [[to.id, from]] : [])));
  const programme = ({ code = '' }: ListedNode) => programmeOf(code);
  const sessions = Map.groupBy(ofType(nodes, 'session'), programme);
  const placed = ofType(nodes, 'run').flatMap((run): PlacedRun[] => {
    const session = sessionOf.get(run.id);
    return session ? [{ run, session, listener: userOf.get(run.id) ?? null }] : [];
  });
  const runs = Map.groupBy(placed, ({ session }) => programme(session));
  const next = edges.filter(({ type }) => type === 'sessionToNext');
  return [...sessions]
    .sort(([a, as], [b, bs]) => bs.length - as.length || compare(a ?? '~', b ?? '~'))
    .map(([name, own]) => picture(name, own, runs.get(name) ?? [], next));
}

const ofType = (nodes: readonly ListedNode[], type: string) => nodes.filter((node) => node.type === type);

function picture(
  programme: string | null,
  sessions: readonly ListedNode[],
  placed: readonly PlacedRun[],
  next: GraphList['edges'],
): LanePicture {
  const lanes = laneColumns(sessions, placed);
  const columnOf = new Map(
    lanes.flatMap(({ columns }) => columns.flatMap((column) => column.sessions.map(({ id }) => [id, column]))),
  );
  const arrows = new Map(
    next.flatMap(({ from, to }) => {
      const [a, b] = [columnOf.get(from.id), columnOf.get(to.id)];
      return a && b ? [[`${a.x} ${b.x}`, { x1: a.x, y1: a.y, x2: b.x, y2: b.y }] as const] : [];
    }),
  );
  const groups = [...Map.groupBy(placed, ({ listener }) => listener?.id ?? null).values()].sort(byActivity);
  const known = groups.filter(([first]) => first?.listener);
  const isDense = known.length > listenersAtMost;
  return {
    programme,
    lanes,
    arrows: [...arrows.values()],
    rows: laneRows(isDense ? known.slice(0, mostActive) : groups, columnOf),
    listeners: known.length,
    isDense,
  };
}

/** The most active listener first; runs without a listener come last. */
const byActivity = ([a, ...as]: readonly PlacedRun[], [b, ...bs]: readonly PlacedRun[]) =>
  Number(!a?.listener) - Number(!b?.listener) ||
  bs.length - as.length ||
  Number(a?.listener?.id) - Number(b?.listener?.id);

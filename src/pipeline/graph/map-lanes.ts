import { sessionOrder } from '../path/session-order.ts';
import { steps as allSteps } from '../path/steps.ts';
import { compare } from '../text/compare.ts';
import type { GraphList, ListedNode } from './graph-list.ts';
import type { MapBand, MapLane, MapPlaces } from './map-parts.ts';

/** Sessions and their runs in lanes, one band per programme. */
export interface MapLanes {
  readonly places: MapPlaces;
  readonly lanes: readonly MapLane[];
  readonly bands: readonly MapBand[];
  readonly width: number;
  readonly bottom: number;
}

/** A session and what hangs on it. */
interface Block {
  readonly session: ListedNode;
  readonly runs: readonly ListedNode[];
}

/** Free room beside a lane, above a band for its name, and around a session's own sign. */
const gap = 2;
const head = 3;
/** How much wider than high the picture should be. */
const aspect = 1.7;
const fewest = 3;

/** Gives each step a lane and each session a block in it: the session on top, its runs in rows beneath. */
export function mapLanes({ nodes, edges }: GraphList, programmes: ReadonlyMap<number, string>): MapLanes {
  const runs = new Map<ListedNode, ListedNode[]>();
  for (const node of nodes) if (node.type === 'session') runs.set(node, []);
  const taken = new Set<ListedNode>();
  for (const { from, to } of edges) {
    if (runs.has(from) || taken.has(from)) continue;
    const block = runs.get(to);
    if (!block) continue;
    block.push(from);
    taken.add(from);
  }
  const blocks = [...runs].map(([session, mine]) => ({ session, runs: mine }));
  const byBand = [...Map.groupBy(blocks, ({ session }) => programmes.get(session.id) ?? '')];
  byBand.sort(([a], [b]) => compare(a, b));
  const steps = [...new Set([...allSteps, ...blocks.map(stepOf)])].sort((a, b) => (a || 99) - (b || 99));
  const across = columns(byBand, steps.length);
  const lanes = steps.map((step, at) => ({ step, x: at * (across + gap), width: across }));

  const places: MapPlaces = new Map();
  const bands: MapBand[] = [];
  let y = 0;
  for (const [name, some] of byBand) {
    const top = y;
    let bottom = top + head;
    for (const lane of lanes) {
      let below = top + head;
      for (const block of some.filter((one) => stepOf(one) === lane.step).sort(byOrder))
        below = placeBlock(places, block, lane, below);
      bottom = Math.max(bottom, below);
    }
    bands.push({ name, y: top, height: bottom - top });
    y = bottom + gap;
  }
  return { places, lanes, bands, width: lanes.length * (across + gap) - gap, bottom: y };
}

const stepOf = ({ session }: Block): number => session.step ?? 0;

/** A session that is not offered stands below the one that is. */
const byOrder = (a: Block, b: Block): number => sessionOrder(a.session, b.session);

/** How many runs stand in a row: as few as make the picture as wide as it should be for its height. */
function columns(byBand: readonly (readonly [string, readonly Block[]])[], lanes: number): number {
  const fullLanes = byBand.map(([, blocks]) => [...Map.groupBy(blocks, stepOf).values()]);
  const heightOf = (across: number) =>
    fullLanes.reduce((sum, some) => sum + head + gap + Math.max(...some.map((lane) => laneHeight(lane, across))), 0);
  let across = fewest;
  while (lanes * (across + gap) < aspect * heightOf(across)) across++;
  return across;
}

const laneHeight = (blocks: readonly Block[], across: number): number =>
  blocks.reduce((sum, { runs }) => sum + blockHeight(runs.length, across), 0);

const blockHeight = (runs: number, across: number): number => gap + Math.ceil(runs / across) + gap;

/** MapPlaces a session and its runs, and says where the next block may begin. */
function placeBlock(places: MapPlaces, { session, runs }: Block, { x, width }: MapLane, top: number): number {
  places.set(session, [x + (width - 1) / 2, top]);
  for (const [at, run] of runs.entries()) places.set(run, [x + (at % width), top + gap + Math.floor(at / width)]);
  return top + blockHeight(runs.length, width);
}

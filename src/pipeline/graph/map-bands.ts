import type { GraphList, ListedNode } from './graph-list.ts';
import type { MapLanes } from './map-lanes.ts';
import type { MapBand, MapPlaces } from './map-parts.ts';

/** Records that stand in no lane, placed under the lanes. */
export interface MapBands {
  readonly places: MapPlaces;
  readonly bands: readonly MapBand[];
  readonly bottom: number;
}

const head = 3;
const gap = 2;

/** Gives what no lane holds a band per type as wide as the lanes, from left to right by the mean step of the connected records. */
export function mapBands({ nodes, edges }: GraphList, { places: taken, width, bottom }: MapLanes): MapBands {
  const steps = new Map<ListedNode, number[]>();
  const note = (node: ListedNode, { step }: ListedNode) => {
    if (typeof step !== 'number') return;
    const known = steps.get(node);
    if (known) known.push(step);
    else steps.set(node, [step]);
  };
  for (const { from, to } of edges) {
    note(from, to);
    note(to, from);
  }
  const places: MapPlaces = new Map();
  const bands: MapBand[] = [];
  let y = bottom;
  const free = nodes.filter((node) => !taken.has(node));
  for (const [type, some] of Map.groupBy(free, (node) => node.type)) {
    const sorted = some
      .map((node) => ({ node, mean: mean(steps.get(node)) }))
      .sort((a, b) => a.mean - b.mean || a.node.id - b.node.id);
    const rows = Math.ceil(sorted.length / Math.max(1, width));
    const columns = Math.ceil(sorted.length / rows);
    const apart = columns > 1 ? (width - 1) / (columns - 1) : 0;
    for (const [at, { node }] of sorted.entries())
      places.set(node, [Math.floor(at / rows) * apart, y + head + (at % rows)]);
    bands.push({ name: type, y, height: head + rows });
    y += head + rows + gap;
  }
  return { places, bands, bottom: y - gap };
}

/** Records that are connected to no step come last, and not at infinity, whose difference to itself is no order. */
const mean = (steps: readonly number[] = []): number =>
  steps.length === 0 ? 99 : steps.reduce((sum, step) => sum + step, 0) / steps.length;

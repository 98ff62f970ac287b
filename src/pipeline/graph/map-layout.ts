import type { GraphList } from './graph-list.ts';
import { mapBands } from './map-bands.ts';
import { mapLanes } from './map-lanes.ts';
import type { MapBand, MapLane, MapPlaces } from './map-parts.ts';

/** The graph as it travels to the explorer: one column per property, because keys would be most of the file. */
export interface MapLayout {
  /** Record types by the index that `type` holds. */
  readonly types: readonly string[];
  readonly type: readonly number[];
  readonly id: readonly number[];
  readonly title: readonly string[];
  /** Session code, else empty. */
  readonly code: readonly string[];
  /** Step on the path, 0 for none. */
  readonly step: readonly number[];
  /** Places in tenths of the distance that two neighbors have. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Ends as indices of nodes, two by two, by the edges' name. */
  readonly edges: Readonly<Record<string, readonly number[]>>;
  readonly lanes: readonly MapLane[];
  readonly bands: readonly MapBand[];
  readonly width: number;
  readonly height: number;
}

/**
 * Places every node of the graph: sessions head the lane of their step, one band per programme, with their runs below them; all
 * others lie in bands underneath, sorted by the mean step of what they are connected to. The same graph gives the same picture.
 */
export function mapLayout({ nodes, edges }: GraphList, programmes: ReadonlyMap<number, string>): MapLayout {
  const grid = mapLanes({ nodes, edges }, programmes);
  const side = mapBands({ nodes, edges }, grid);
  const places: MapPlaces = new Map([...grid.places, ...side.places]);
  const index = new Map(nodes.map((node, at) => [node.name, at]));
  const types = [...new Set(nodes.map(({ type }) => type))];
  const ends: Record<string, number[]> = {};
  for (const { type, from, to } of edges) {
    ends[type] ??= [];
    ends[type].push(index.get(from.name) ?? 0, index.get(to.name) ?? 0);
  }
  const at = (axis: 0 | 1) => nodes.map((node) => tenths(places.get(node)?.[axis] ?? 0));
  return {
    types,
    type: nodes.map(({ type }) => types.indexOf(type)),
    id: nodes.map(({ id }) => id),
    title: nodes.map(({ title }) => title),
    code: nodes.map(({ code }) => code ?? ''),
    step: nodes.map(({ step }) => step ?? 0),
    x: at(0),
    y: at(1),
    edges: ends,
    lanes: grid.lanes.map(({ step, x, width }) => ({ step, x: tenths(x), width: tenths(width) })),
    bands: [...grid.bands, ...side.bands].map(({ name, y, height }) => ({
      name,
      y: tenths(y),
      height: tenths(height),
    })),
    width: tenths(grid.width),
    height: tenths(side.bottom),
  };
}

const tenths = (distance: number): number => Math.round(distance * 10);

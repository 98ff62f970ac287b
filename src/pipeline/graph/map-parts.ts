import type { ListedNode } from './graph-list.ts';

/** The column of a step; step 0 is for sessions without one. */
export interface MapLane {
  readonly step: number;
  readonly x: number;
  readonly width: number;
}

/** A rectangle of the picture with a name: a programme's lanes, or the records beside them. */
export interface MapBand {
  readonly name: string;
  readonly y: number;
  readonly height: number;
}

/** A place in the distances of neighbors, before it travels. */
export type MapPlaces = Map<ListedNode, readonly [x: number, y: number]>;

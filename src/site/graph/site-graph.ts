import { recordTypes } from '../../../content-schema/index.ts';
import { type GraphList, graphList } from '../../pipeline/graph/graph-list.ts';
import { type GraphNeighbors, graphNeighbors } from '../../pipeline/graph/graph-neighbors.ts';
import { siteData } from '../records/records.ts';

let known: Promise<GraphList> | undefined;

/** The site's graph as two lists, made once per build. */
export function siteGraph(): Promise<GraphList> {
  if (!known || import.meta.env.DEV) known = siteData().then(({ graph }) => graphList(recordTypes, graph));
  return known;
}

let neighbors: Promise<Map<number, GraphNeighbors>> | undefined;

/** The direct neighbors of every record that has any, found once per build. */
export function siteNeighbors(): Promise<Map<number, GraphNeighbors>> {
  if (!neighbors || import.meta.env.DEV) neighbors = siteGraph().then(graphNeighbors);
  return neighbors;
}

import { recordTypes } from '../../../content-schema/index.ts';
import { type GraphList, graphList } from '../../pipeline/graph-list.ts';
import { siteData } from '../../records.ts';

let known: Promise<GraphList> | undefined;

/** The site's graph as two lists, made once per build. */
export function siteGraph(): Promise<GraphList> {
  if (!known || import.meta.env.DEV) known = siteData().then(({ graph }) => graphList(recordTypes, graph));
  return known;
}

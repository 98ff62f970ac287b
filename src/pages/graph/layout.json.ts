import type { APIRoute } from 'astro';
import { session } from '../../../content-schema/records/session.ts';
import { mapLayout } from '../../pipeline/graph/map-layout.ts';
import { siteGraph } from '../../site/graph/site-graph.ts';
import { recordsOfType } from '../../site/records/records.ts';

/** The whole graph with its places, as few bytes as possible: it is fetched when a visitor opens the explorer. */
export const GET: APIRoute = async () => {
  const sessions = await recordsOfType(session);
  const programmes = new Map(sessions.map(({ id, programme }) => [id, typeof programme === 'string' ? programme : '']));
  return new Response(JSON.stringify(mapLayout(await siteGraph(), programmes)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

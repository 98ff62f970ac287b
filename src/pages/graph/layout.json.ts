import type { APIRoute } from 'astro';
import { mapLayout } from '../../pipeline/graph/map-layout.ts';
import { graphList, sessionProgrammes } from '../../site/records/questions.ts';

/** The whole graph with its places, as few bytes as possible: it is fetched when a visitor opens the explorer. */
export const GET: APIRoute = async () => {
  const programmes = new Map(await sessionProgrammes());
  return new Response(JSON.stringify(mapLayout(await graphList(), programmes)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { graphml } from '../../site/graph/graphml.ts';
import { graphList } from '../../site/records/questions.ts';

/** The knowledge graph for yEd, Gephi and networkx. */
export const GET: APIRoute = async () =>
  new Response(graphml(await graphList()), { headers: { 'content-type': 'application/graphml+xml; charset=utf-8' } });

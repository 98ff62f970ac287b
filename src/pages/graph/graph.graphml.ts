import type { APIRoute } from 'astro';
import { graphml } from '../../site/graph/graphml.ts';
import { siteGraph } from '../../site/graph/site-graph.ts';

/** The knowledge graph for yEd, Gephi and networkx. */
export const GET: APIRoute = async () =>
  new Response(graphml(await siteGraph()), { headers: { 'content-type': 'application/graphml+xml; charset=utf-8' } });

import type { APIRoute } from 'astro';
import { edgesCsv } from '../../components/graph/graph-csv.ts';
import { siteGraph } from '../../components/graph/site-graph.ts';
import { csvFile } from '../../csv-file.ts';

/** The connections of the graph. */
export const GET: APIRoute = async () => csvFile(edgesCsv(await siteGraph()));

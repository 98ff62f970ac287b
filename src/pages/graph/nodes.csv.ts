import type { APIRoute } from 'astro';
import { nodesCsv } from '../../components/graph/graph-csv.ts';
import { siteGraph } from '../../components/graph/site-graph.ts';
import { csvFile } from '../../csv-file.ts';

/** The records of the graph. */
export const GET: APIRoute = async () => csvFile(nodesCsv(await siteGraph()));

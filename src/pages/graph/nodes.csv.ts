import type { APIRoute } from 'astro';
import { csvFile } from '../../site/files/csv-file.ts';
import { nodesCsv } from '../../site/graph/graph-csv.ts';
import { graphList } from '../../site/records/questions.ts';

/** The records of the graph. */
export const GET: APIRoute = async () => csvFile(nodesCsv(await graphList()));

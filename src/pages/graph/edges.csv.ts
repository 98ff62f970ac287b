import type { APIRoute } from 'astro';
import { csvFile } from '../../site/files/csv-file.ts';
import { edgesCsv } from '../../site/graph/graph-csv.ts';
import { graphList } from '../../site/records/questions.ts';

/** The connections of the graph. */
export const GET: APIRoute = async () => csvFile(edgesCsv(await graphList()));

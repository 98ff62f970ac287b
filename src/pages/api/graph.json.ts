import type { APIRoute } from 'astro';
import { jsonFile } from '../../site/files/json-file.ts';
import { asOf, graph } from '../../site/records/questions.ts';

/** The knowledge graph: nodes by type, edges by name (R000-134). */
export const GET: APIRoute = async () => jsonFile({ generatedAt: (await asOf()).time, ...(await graph()) });

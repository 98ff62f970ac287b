import type { APIRoute } from 'astro';
import { jsonFile } from '../../site/files/json-file.ts';
import { siteData } from '../../site/records/records.ts';

/** The knowledge graph: nodes by type, edges by name (R000-134). */
export const GET: APIRoute = async () => {
  const { asOf, graph } = await siteData();
  return jsonFile({ generatedAt: asOf.time, ...graph });
};

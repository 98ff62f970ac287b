import type { APIRoute } from 'astro';
import { jsonFile } from '../../site/files/json-file.ts';
import { siteData } from '../../site/records/records.ts';

/** What is wrong with records, which ones are withheld, and which stored figures no longer hold. Says nothing private. */
export const GET: APIRoute = async () => {
  const { asOf, problems, withheld, drift } = await siteData();
  return jsonFile({ generatedAt: asOf.time, problems, withheld, drift });
};

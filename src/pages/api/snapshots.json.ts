import type { APIRoute } from 'astro';
import { jsonFile } from '../../site/files/json-file.ts';
import { siteData } from '../../site/records/records.ts';

/** Counts of every type (R000-078…080). */
export const GET: APIRoute = async () => {
  const { asOf, snapshots } = await siteData();
  return jsonFile({ generatedAt: asOf.time, ...snapshots });
};

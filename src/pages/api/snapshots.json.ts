import type { APIRoute } from 'astro';
import { jsonFile } from '../../site/files/json-file.ts';
import { asOf, snapshots } from '../../site/records/questions.ts';

/** Counts of every type (R000-078…080). */
export const GET: APIRoute = async () => jsonFile({ generatedAt: (await asOf()).time, ...(await snapshots()) });

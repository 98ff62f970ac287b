import type { APIRoute } from 'astro';
import { progressCsv } from '../components/progress/progress-csv.ts';
import { progressTables } from '../components/progress/progress-tables.ts';

export const GET: APIRoute = async () =>
  new Response(progressCsv(await progressTables()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

import type { APIRoute } from 'astro';
import { progressCsv } from '../components/progress/progress-csv.ts';
import { progressTables } from '../components/progress/progress-tables.ts';
import { csvFile } from '../csv-file.ts';

export const GET: APIRoute = async () => csvFile(progressCsv(await progressTables()));

import type { APIRoute } from 'astro';
import { csvFile } from '../site/files/csv-file.ts';
import { progressCsv } from '../site/progress/progress-csv.ts';
import { progressTables } from '../site/progress/progress-tables.ts';

export const GET: APIRoute = async () => csvFile(progressCsv(await progressTables()));

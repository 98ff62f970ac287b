import type { APIRoute } from 'astro';
import { csv } from '../pipeline/table/csv.ts';
import { settings } from '../settings/settings.ts';
import { csvFile } from '../site/files/csv-file.ts';
import { everyRecordOf } from '../site/records/questions.ts';
import { type OfType, typePaths } from '../site/records/type-paths.ts';

export const getStaticPaths = typePaths;

export const GET: APIRoute<OfType> = async ({ props: { type } }) =>
  csvFile(csv(type, await everyRecordOf(type.plural), settings().privacy));

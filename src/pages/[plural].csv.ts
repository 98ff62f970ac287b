import type { APIRoute } from 'astro';
import config from '../../ledgerline.config.ts';
import { csvFile } from '../csv-file.ts';
import { csv } from '../pipeline/csv.ts';
import { recordsOfType } from '../records.ts';
import { type OfType, typePaths } from '../type-paths.ts';

export const getStaticPaths = typePaths;

export const GET: APIRoute<OfType> = async ({ props: { type } }) =>
  csvFile(csv(type, await recordsOfType(type), config.privacy));

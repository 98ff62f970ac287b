import type { APIRoute } from 'astro';
import config from '../../ledgerline.config.ts';
import { csv } from '../pipeline/csv.ts';
import { recordsOfType } from '../records.ts';
import { type OfType, typePaths } from '../type-paths.ts';

export const getStaticPaths = typePaths;

export const GET: APIRoute<OfType> = async ({ props: { type } }) =>
  new Response(csv(type, await recordsOfType(type), config.privacy), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import { packRows } from '../../pipeline/list/row-file.ts';
import { listOf } from '../../site/list/list-of.ts';
import { type OfType, typePaths } from '../../site/records/type-paths.ts';

export const getStaticPaths = typePaths;

/** All rows of a list, as few bytes as possible: it is fetched when a visitor first narrows the list. */
export const GET: APIRoute<OfType> = async ({ props }) => {
  const { rows } = await listOf(props.type);
  return new Response(JSON.stringify(packRows(rows)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { listOf } from '../../components/list/list-of.ts';
import { packRows } from '../../pipeline/list/row-file.ts';
import { type OfType, typePaths } from '../../type-paths.ts';

export const getStaticPaths = typePaths;

/** All rows of a list, as few bytes as possible: it is fetched when a visitor first narrows the list. */
export const GET: APIRoute<OfType> = async ({ props }) => {
  const { rows } = await listOf(props.type);
  return new Response(JSON.stringify(packRows(rows)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

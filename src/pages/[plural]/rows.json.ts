import type { APIRoute } from 'astro';
import { packRows } from '../../pipeline/list/row-file.ts';
import { rowsOf } from '../../site/records/questions.ts';
import { type OfType, typePaths } from '../../site/records/type-paths.ts';

export const getStaticPaths = typePaths;

/** All rows of a list, as few bytes as possible: it is fetched when a visitor first narrows the list. */
export const GET: APIRoute<OfType> = async ({ props: { type } }) =>
  new Response(JSON.stringify(packRows(await rowsOf(type.plural))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import { type RowFile, rowPaths } from '../../../site/list/row-paths.ts';
import { columnsOf, textsOf } from '../../../site/records/questions.ts';

export const getStaticPaths = rowPaths;

/** Some rows of a list, as few bytes as possible: they are fetched when a visitor narrows the list. */
export const GET: APIRoute<RowFile> = async ({ props: { plural, part, number } }) =>
  new Response(JSON.stringify(await (part === 'columns' ? columnsOf : textsOf)(plural, number)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

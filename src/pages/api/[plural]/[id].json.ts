import type { APIRoute } from 'astro';
import { jsonFile } from '../../../site/files/json-file.ts';
import { recordById } from '../../../site/records/questions.ts';
import { recordPaths } from '../../../site/records/record-paths.ts';

export const getStaticPaths = recordPaths;

/** One record, as its type's schema describes it. */
export const GET: APIRoute<{ id: number }> = async ({ props: { id } }) => jsonFile({ ...(await recordById(id)) });

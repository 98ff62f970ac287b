import type { APIRoute } from 'astro';
import { jsonFile } from '../../../site/files/json-file.ts';
import { summaryNamed } from '../../../site/records/questions.ts';
import { summaryPaths } from '../../../site/reports/summary-paths.ts';

export const getStaticPaths = summaryPaths;

/** One text about many records: its Markdown, who made it, and whether it is out of date. */
export const GET: APIRoute<{ name: string }> = async ({ props: { name } }) =>
  jsonFile({ ...(await summaryNamed(name)) });

import type { APIRoute } from 'astro';
import { reportJson } from '../../pipeline/reports/report-json.ts';
import { jsonFile } from '../../site/files/json-file.ts';
import { reportNamed } from '../../site/reports/all-reports.ts';
import { reportPaths } from '../../site/reports/report-paths.ts';
import { dataSource } from '../../site/sources/data-source.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ name: string }> = async ({ props: { name } }) =>
  jsonFile(reportJson(await reportNamed(name), await dataSource()));

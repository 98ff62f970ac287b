import type { APIRoute } from 'astro';
import type { Report } from '../../pipeline/reports/report.ts';
import { reportJson } from '../../pipeline/reports/report-json.ts';
import { jsonFile } from '../../site/files/json-file.ts';
import { reportPaths } from '../../site/reports/report-paths.ts';
import { dataSource } from '../../site/sources/data-source.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) =>
  jsonFile(reportJson(report, await dataSource()));

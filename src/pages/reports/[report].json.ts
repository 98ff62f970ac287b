import type { APIRoute } from 'astro';
import { reportPaths } from '../../components/reports/report-paths.ts';
import { dataSource } from '../../data-source.ts';
import { jsonFile } from '../../json-file.ts';
import type { Report } from '../../pipeline/reports/report.ts';
import { reportJson } from '../../pipeline/reports/report-json.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) =>
  jsonFile(reportJson(report, await dataSource()));

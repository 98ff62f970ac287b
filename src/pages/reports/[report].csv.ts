import type { APIRoute } from 'astro';
import type { Report } from '../../pipeline/reports/report.ts';
import { tableCsv } from '../../pipeline/table/table-csv.ts';
import { csvFile } from '../../site/files/csv-file.ts';
import { reportPaths } from '../../site/reports/report-paths.ts';

export const getStaticPaths = reportPaths;

/** The report's own table, every row of it. */
export const GET: APIRoute<{ report: Report }> = ({ props: { report } }) =>
  csvFile(tableCsv(report.tables.find(({ name }) => name === report.main) ?? { columns: [], rows: [] }));

import type { APIRoute } from 'astro';
import { reportPaths } from '../../components/reports/report-paths.ts';
import { csvFile } from '../../csv-file.ts';
import type { Report } from '../../pipeline/reports/report.ts';
import { tableCsv } from '../../pipeline/reports/table-csv.ts';

export const getStaticPaths = reportPaths;

/** The report's own table, every row of it. */
export const GET: APIRoute<{ report: Report }> = ({ props: { report } }) =>
  csvFile(tableCsv(report.tables.find(({ name }) => name === report.main) ?? { columns: [], rows: [] }));

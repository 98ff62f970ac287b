import type { APIRoute } from 'astro';
import { tableCsv } from '../../pipeline/table/table-csv.ts';
import { csvFile } from '../../site/files/csv-file.ts';
import { reportNamed } from '../../site/reports/all-reports.ts';
import { reportPaths } from '../../site/reports/report-paths.ts';

export const getStaticPaths = reportPaths;

/** The report's own table, every row of it. */
export const GET: APIRoute<{ name: string }> = async ({ props }) => {
  const { tables, main } = await reportNamed(props.name);
  return csvFile(tableCsv(tables.find(({ name }) => name === main) ?? { columns: [], rows: [] }));
};

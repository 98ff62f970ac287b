import type { APIRoute, GetStaticPaths } from 'astro';
import { tableCsv } from '../../../pipeline/table/table-csv.ts';
import { csvFile } from '../../../site/files/csv-file.ts';
import { withKeys } from '../../../site/pages/with-keys.ts';
import { allReports, reportNamed } from '../../../site/reports/all-reports.ts';

export const getStaticPaths = (async () => {
  const reports = await allReports();
  const paths = reports.flatMap(({ name, main, tables }) =>
    tables
      .filter((table) => table.name !== main)
      .map((table) => ({ params: { report: name, table: table.name }, props: { report: name, table: table.name } })),
  );
  return withKeys(paths);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: string; table: string }> = async ({ props: { report, table } }) => {
  const { tables } = await reportNamed(report);
  return csvFile(tableCsv(tables.find(({ name }) => name === table) ?? { columns: [], rows: [] }));
};

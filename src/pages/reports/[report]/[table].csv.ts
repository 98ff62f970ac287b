import type { APIRoute, GetStaticPaths } from 'astro';
import type { Table } from '../../../pipeline/table/table.ts';
import { tableCsv } from '../../../pipeline/table/table-csv.ts';
import { csvFile } from '../../../site/files/csv-file.ts';
import { reportPaths } from '../../../site/reports/report-paths.ts';

export const getStaticPaths = (async () =>
  (await reportPaths()).flatMap(({ params, props: { report } }) =>
    report.tables
      .filter(({ name }) => name !== report.main)
      .map((table) => ({ params: { ...params, table: table.name }, props: { table } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props: { table } }) => csvFile(tableCsv(table));

import type { APIRoute, GetStaticPaths } from 'astro';
import { reportPaths } from '../../../components/reports/report-paths.ts';
import { csvFile } from '../../../csv-file.ts';
import { tableCsv } from '../../../pipeline/reports/table-csv.ts';
import type { Table } from '../../../pipeline/table.ts';

export const getStaticPaths = (async () =>
  (await reportPaths()).flatMap(({ params, props: { report } }) =>
    report.tables
      .filter(({ name }) => name !== report.main)
      .map((table) => ({ params: { ...params, table: table.name }, props: { table } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props: { table } }) => csvFile(tableCsv(table));

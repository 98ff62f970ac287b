import type { APIRoute, GetStaticPaths } from 'astro';
import { dashboardFigures, dashboardTables } from '../../components/dashboard/dashboard-figures.ts';
import { csvFile } from '../../csv-file.ts';
import { tableCsv } from '../../pipeline/reports/table-csv.ts';
import type { Table } from '../../pipeline/table.ts';

export const getStaticPaths = (async () =>
  dashboardTables(await dashboardFigures()).map((table) => ({
    params: { table: table.name },
    props: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props: { table } }) => csvFile(tableCsv(table));

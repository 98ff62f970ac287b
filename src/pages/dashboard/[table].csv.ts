import type { APIRoute, GetStaticPaths } from 'astro';
import type { Table } from '../../pipeline/table/table.ts';
import { tableCsv } from '../../pipeline/table/table-csv.ts';
import { dashboardFacts } from '../../site/dashboard/dashboard-facts.ts';
import { dashboardTables, shownFigures } from '../../site/dashboard/dashboard-figures.ts';
import { csvFile } from '../../site/files/csv-file.ts';
import { withKeys } from '../../site/pages/with-keys.ts';

export const getStaticPaths = (async () => {
  const facts = await dashboardFacts();
  const tables = dashboardTables(shownFigures(facts), facts);
  return withKeys(tables.map((table) => ({ params: { table: table.name }, props: { table } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props: { table } }) => csvFile(tableCsv(table));

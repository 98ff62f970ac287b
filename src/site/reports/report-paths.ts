import type { Report } from '../../pipeline/reports/report.ts';
import { allReports } from './all-reports.ts';

/** One path per report, for each of the forms it is written in. */
export const reportPaths = async () =>
  (await allReports()).map((report) => ({ params: { report: report.name }, props: { report } }));

/** The path of a table as CSV: the report's own table bears the report's name. */
export const tablePath = ({ name, main }: Report, table: string): `/${string}` =>
  main === table ? `/reports/${name}.csv` : `/reports/${name}/${table}.csv`;

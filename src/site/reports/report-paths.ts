import type { Report } from '../../pipeline/reports/report.ts';
import { withKeys } from '../pages/with-keys.ts';
import { allReports } from './all-reports.ts';

/** One path per report, for each of the forms it is written in. */
export const reportPaths = async () =>
  withKeys((await allReports()).map(({ name }) => ({ params: { report: name }, props: { name } })));

/** The path of a table as CSV: the report's own table bears the report's name. */
export const tablePath = ({ name, main }: Report, table: string): `/${string}` =>
  main === table ? `/reports/${name}.csv` : `/reports/${name}/${table}.csv`;

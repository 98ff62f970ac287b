import config from '../../../ledgerline.config.ts';
import type { ReportSource } from '../../pipeline/reports/report.ts';
import { readEnvironment } from '../../settings/environment.ts';
import { asOf } from '../records/questions.ts';
import { provenance } from './provenance.ts';

/** Where the figures of this site come from, with the address of the very files where they can be seen on the web. */
export async function dataSource(): Promise<ReportSource> {
  const from = await asOf();
  const { GITHUB_SERVER_URL, LEDGERLINE_DATA_HUB, LEDGERLINE_ISSUES_DB } = readEnvironment();
  return {
    ...from,
    ...provenance(from.commit, {
      server: GITHUB_SERVER_URL ?? 'https://github.com',
      dataHub: LEDGERLINE_DATA_HUB ?? config.dataHub,
      issuesDb: LEDGERLINE_ISSUES_DB ?? config.issuesDb,
      project: config.repository,
    }),
  };
}

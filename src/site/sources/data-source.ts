import type { ReportSource } from '../../pipeline/reports/report.ts';
import { settings } from '../../settings/settings.ts';
import { asOf } from '../records/questions.ts';
import { provenance } from './provenance.ts';

/** Where the figures of this site come from, with the address of the very files where they can be seen on the web. */
export async function dataSource(): Promise<ReportSource> {
  const from = await asOf();
  const { permalink, remark } = provenance(from.commit, settings());
  // The commit of the sample is one of a repository that was invented.
  return { ...from, permalink: from.isSample ? null : permalink, remark };
}

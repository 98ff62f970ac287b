import { isPublished } from '../../media/public-files.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import { audioGaps } from '../health/audio-gaps.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { allRecords, siteData } from '../records/records.ts';

/** What the figures of the dashboard are made from, put together once per build. */
export const dashboardFacts = oncePerBuild(async () => {
  const [records, { asOf, journeys, problems, withheld, drift }] = await Promise.all([allRecords(), siteData()]);
  const sessions = recordsOf(records, 'session');
  return {
    records,
    sessions,
    runs: recordsOf(records, 'run'),
    journeys,
    /** The moment the data is from. */
    until: asOf.time,
    findings: { published: records, problems, withheld, drift, audioGaps: audioGaps(sessions, isPublished) },
  };
});

/** Everything a figure of the dashboard may count. */
export type DashboardFacts = Awaited<ReturnType<typeof dashboardFacts>>;

import { recordsOf } from '../../pipeline/any-record.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { asOf, audioGaps, drift, everyRecord, gatesFiles, journeys, problems, withheld } from '../records/questions.ts';

/** What the figures of the dashboard are made from, put together once per build. */
export const dashboardFacts = oncePerBuild('dashboardFacts', async () => {
  const records = await everyRecord();
  return {
    records,
    sessions: recordsOf(records, 'session'),
    runs: recordsOf(records, 'run'),
    users: recordsOf(records, 'user'),
    journeys: await journeys(),
    gates: await gatesFiles(),
    /** The moment the data is from. */
    until: (await asOf()).time,
    findings: {
      published: records,
      problems: await problems(),
      withheld: await withheld(),
      drift: await drift(),
      audioGaps: await audioGaps(),
    },
  };
});

/** Everything a figure of the dashboard may count. */
export type DashboardFacts = Awaited<ReturnType<typeof dashboardFacts>>;

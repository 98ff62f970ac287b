import { recordTypes } from '../../../content-schema/index.ts';
import { isPublished } from '../../media/public-files.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import { type DataQuality, dataQuality } from '../../pipeline/figures/data-quality.ts';
import { type OpenWork, openWork } from '../../pipeline/figures/open-work.ts';
import { type RunsPerWeek, runsPerWeek } from '../../pipeline/figures/runs-per-week.ts';
import { type Funnel, stepFunnel } from '../../pipeline/figures/step-funnel.ts';
import type { Table } from '../../pipeline/table/table.ts';
import { programmes } from '../experience/programme-steps.ts';
import type { StaveStep } from '../experience/stave-step.ts';
import { audioGaps } from '../health/audio-gaps.ts';
import { allRecords, siteData } from '../records/records.ts';
import { countsTable } from './counts-table.ts';

/** Everything the dashboard says, as numbers. */
export interface DashboardFigures {
  /** Each programme's funnel with its nine steps, the fullest path first. */
  readonly paths: readonly { readonly funnel: Funnel; readonly steps: readonly StaveStep[] }[];
  readonly runs: RunsPerWeek;
  readonly work: OpenWork;
  readonly quality: DataQuality;
  readonly counts: Table;
}

let known: Promise<DashboardFigures> | undefined;

/** The figures of all published records, made once per build. */
export function dashboardFigures(): Promise<DashboardFigures> {
  if (!known || import.meta.env.DEV) known = makeFigures();
  return known;
}

async function makeFigures(): Promise<DashboardFigures> {
  const [records, { asOf, journeys, problems, withheld, drift }] = await Promise.all([allRecords(), siteData()]);
  const [sessions, runs] = [recordsOf(records, 'session'), recordsOf(records, 'run')];
  return {
    paths: programmes(sessions).map(({ name, steps }) => ({
      funnel: stepFunnel(name, journeys, sessions, runs),
      steps,
    })),
    runs: runsPerWeek(runs, asOf.time),
    work: openWork(recordTypes, records),
    quality: dataQuality({
      published: records,
      problems,
      withheld,
      drift,
      audioGaps: audioGaps(sessions, isPublished),
    }),
    counts: countsTable(recordTypes, records),
  };
}

/** The tables behind the dashboard, each of which is also a file. */
export const dashboardTables = ({ paths, runs, work, quality, counts }: DashboardFigures): Table[] => [
  counts,
  ...paths.map(({ funnel }) => funnel.table),
  runs.table,
  work.table,
  quality.table,
];

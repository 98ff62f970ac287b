import { recordTypes, type Session } from '../../../content-schema/index.ts';
import { isPublished } from '../../media/public-files.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import { listenerReport } from '../../pipeline/reports/listener-report.ts';
import { programmeReport } from '../../pipeline/reports/programme-report.ts';
import type { Sound } from '../../pipeline/reports/session-table.ts';
import { workReport } from '../../pipeline/reports/work-report.ts';
import { audioGap } from '../health/audio-gaps.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { asOf, everyRecord, journeys } from '../records/questions.ts';

/** The three reports on all published records, made once per build. */
export const allReports = oncePerBuild(async () => {
  const [records, made, { time: until }] = await Promise.all([everyRecord(), journeys(), asOf()]);
  const [sessions, runs] = [recordsOf(records, 'session'), recordsOf(records, 'run')];
  return [
    programmeReport({ sessions, runs, journeys: made, sounds: sounds(sessions) }),
    listenerReport({ users: recordsOf(records, 'user'), sessions, runs, journeys: made, until }),
    workReport(recordTypes, records, until),
  ];
});

/** The sound of every session, active or not, by the same test as the health page. */
const sounds = (sessions: readonly Session[]): Map<number, Sound> =>
  new Map(
    sessions.map((session) => {
      const gap = audioGap(session, isPublished);
      return [session.id, gap ?? (session.track_url?.startsWith('/') ? 'complete' : 'elsewhere')];
    }),
  );

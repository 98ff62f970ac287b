import { recordTypes, type Session } from '../../../content-schema/index.ts';
import { soundAt } from '../../media/sound.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import { listenerReport } from '../../pipeline/reports/listener-report.ts';
import { programmeReport } from '../../pipeline/reports/programme-report.ts';
import type { Report } from '../../pipeline/reports/report.ts';
import type { Sound } from '../../pipeline/reports/session-table.ts';
import { workReport } from '../../pipeline/reports/work-report.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { question } from '../records/question.ts';
import { asOf, everyRecord, journeys } from '../records/questions.ts';

/** The three reports on all published records, made once per build. */
export const allReports = oncePerBuild('allReports', async () => {
  const [records, made, { time: until }] = await Promise.all([everyRecord(), journeys(), asOf()]);
  const [sessions, runs] = [recordsOf(records, 'session'), recordsOf(records, 'run')];
  return [
    programmeReport({ sessions, runs, journeys: made, sounds: await sounds(sessions) }),
    listenerReport({ users: recordsOf(records, 'user'), sessions, runs, journeys: made, until }),
    workReport(recordTypes, records, until),
  ];
});

/** One of the reports; throws where there is none of that name. */
export const reportNamed = question('reportNamed', async (name: string): Promise<Report> => {
  const report = (await allReports()).find((one) => one.name === name);
  if (!report) throw new Error(`There is no report "${name}".`);
  return report;
});

/** The sound of every session, active or not. */
const sounds = async (sessions: readonly Session[]): Promise<Map<number, Sound>> =>
  new Map(
    await Promise.all(
      sessions.map(async ({ id, track_url }): Promise<[number, Sound]> => [id, inWords(await soundAt(track_url))]),
    ),
  );

function inWords(sound: Awaited<ReturnType<typeof soundAt>>): Sound {
  if (sound.is === 'here') return sound.texts.transcript ? 'complete' : 'no transcript';
  return (
    { none: 'no audio', missing: 'audio file missing', 'no sound': 'no sound file', elsewhere: 'elsewhere' } as const
  )[sound.is];
}

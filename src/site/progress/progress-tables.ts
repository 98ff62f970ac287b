import type { Session } from '../../../content-schema/index.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import { paths } from '../../pipeline/path/experience.ts';
import { asOf, everyRecordOf, everySession, journeys } from '../records/questions.ts';
import { type ProgressRow, progressRows } from './progress-rows.ts';

/** How far everybody has come on one programme. */
export interface ProgressTable {
  readonly programme: string;
  /** Active sessions in the order of the path. */
  readonly path: readonly Session[];
  readonly rows: readonly ProgressRow[];
  /** Listeners that have a record and no run of this programme. */
  readonly notStarted: number;
  /** Runs whose listener has no published record, so that they stand in no row. */
  readonly strayRuns: number;
}

/** The tables of all programmes that have an active session, the fullest path first. */
export async function progressTables(): Promise<ProgressTable[]> {
  const users = recordsOf(await everyRecordOf('users'), 'user');
  const runs = recordsOf(await everyRecordOf('runs'), 'run');
  const byId = new Map(users.map((user) => [user.id, user]));
  const { time: until } = await asOf();
  const runsOf = Map.groupBy(runs, ({ userId }) => userId);
  const runsOn = Map.groupBy(runs, ({ programme }) => programme);
  const journeysOn = Map.groupBy(await journeys(), ({ programme }) => programme);
  return [...paths(await everySession())].map(([programme, path]) => {
    const rows = progressRows({
      path,
      journeys: journeysOn.get(programme) ?? [],
      userOf: (id) => byId.get(id),
      runsOf: (id) => runsOf.get(id) ?? [],
      until,
    });
    const stray = (runsOn.get(programme) ?? []).filter(({ userId }) => userId === null || !byId.has(userId));
    return { programme, path, rows, notStarted: users.length - rows.length, strayRuns: stray.length };
  });
}

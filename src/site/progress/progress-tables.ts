import type { Session } from '../../../content-schema/index.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import { book } from '../records/book.ts';
import { asHouse } from '../records/house.ts';
import { allRecords, siteData } from '../records/records.ts';
import { listenerRuns } from './listener-runs.ts';
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
  const [all, { journeys }, known] = await Promise.all([allRecords(), siteData(), book()]);
  const byProgramme = Map.groupBy(journeys, ({ programme }) => programme);
  const runs = Map.groupBy(recordsOf(all, 'run'), ({ programme }) => programme);
  const userOf = (id: number | null) => {
    const record = known.byId.get(Number(id));
    return record && asHouse(record, 'user');
  };
  const listeners = recordsOf(all, 'user').length;
  return [...known.paths].map(([programme, path]) => {
    const own = byProgramme.get(programme) ?? [];
    const rows = progressRows({ path, journeys: own, userOf, runsOf: (id) => listenerRuns(known, id) });
    const stray = (runs.get(programme) ?? []).filter(({ userId }) => userOf(userId) === undefined);
    return { programme, path, rows, notStarted: listeners - rows.length, strayRuns: stray.length };
  });
}

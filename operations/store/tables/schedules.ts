import type { Database } from '../database.ts';
import type { When } from '../engine-run.ts';

/** When what is started by the clock was last started, so that a moment that nobody was there for is made good for, once. */
export interface Schedules {
  /** Begins a schedule, or takes it up again; one that was changed begins anew. */
  put(name: string, when: When, moment: number): Promise<void>;
  /** The last moment that was done, or the one it began at. */
  last(name: string): Promise<number>;
  /** Notes that a moment was done; never goes back. */
  done(name: string, moment: number): Promise<void>;
}

/** The table of schedules. */
export const schedulesIn = (database: Database): Schedules => ({
  async put(name, when, moment) {
    await database.run(
      `INSERT INTO ops_engine_schedules (name, definition, last_moment) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET definition = $2, last_moment = $3 WHERE ops_engine_schedules.definition <> $2`,
      [name, JSON.stringify(when), moment],
    );
  },
  async last(name) {
    const [row] = await database.all('SELECT last_moment FROM ops_engine_schedules WHERE name = $1', [name]);
    return Number(row?.['last_moment'] ?? 0);
  },
  async done(name, moment) {
    await database.run('UPDATE ops_engine_schedules SET last_moment = $2 WHERE name = $1 AND last_moment < $2', [
      ...[name, moment],
    ]);
  },
});

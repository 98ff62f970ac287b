import type { Database } from '../database.ts';
import type { Changes } from './changes.ts';

/** A line of the log of a run. */
export interface LogLine {
  /** Counted from 1. */
  readonly line: number;
  readonly at: string;
  readonly phase: string | null;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

/** What runs of ours say of themselves. */
export interface Logs {
  /** Adds a line; one with a key that is there already is not said again, so that a step that is repeated repeats no line. */
  say(
    run: string,
    line: { readonly key: string; readonly text: string; readonly phase?: string; readonly level?: LogLine['level'] },
  ): Promise<void>;
  /** The lines after a number, oldest first. */
  after(run: string, line: number, limit: number): Promise<LogLine[]>;
}

/** The table of log lines. */
export const logsIn = (database: Database, changes: Changes, now: () => string): Logs => ({
  say: (run, { key, text, phase, level = 'info' }) =>
    database.transaction(async (inside) => {
      // Two who write to one log at once wait for each other here.
      await inside.run('UPDATE ops_runs SET updated_at = updated_at WHERE id = $1', [run]);
      const added = await inside.run(
        `INSERT INTO ops_logs (run_id, line, key, at, phase, level, text)
         VALUES ($1, (SELECT COALESCE(MAX(line), 0) + 1 FROM ops_logs WHERE run_id = $1), $2, $3, $4, $5, $6)
         ON CONFLICT (run_id, key) DO NOTHING`,
        [run, key, now(), phase ?? null, level, text],
      );
      if (added > 0) await changes.note('log', run, null, inside);
    }),
  async after(run, line, limit) {
    const rows = await database.all('SELECT * FROM ops_logs WHERE run_id = $1 AND line > $2 ORDER BY line LIMIT $3', [
      run,
      line,
      limit,
    ]);
    return rows.map((row) => ({
      line: Number(row['line']),
      at: String(row['at']),
      phase: row['phase'] === null ? null : String(row['phase']),
      level: String(row['level']) as LogLine['level'],
      text: String(row['text']),
    }));
  },
});

import type { Database } from '../database.ts';
import type { Json } from '../engine-run.ts';

/** How a wait of a run stands. */
export interface Wait {
  /** When it ends by itself, ISO 8601. */
  readonly until: string;
  /** How often the run has lain down for it. */
  readonly parks: number;
  /** What it ended with: what was sent, or nothing because the time is over. Once it is there it stays. */
  readonly outcome: { readonly sent?: Json } | undefined;
}

/** What runs wait for, and what was sent to them: kept from both sides until they meet. */
export interface EngineWaits {
  /**
   * Looks whether a wait has ended, and begins it where it has not begun. The oldest signal that nobody has taken ends it, otherwise the
   * time does. Where it goes on, the run is about to lie down for it for that many times.
   */
  look(
    run: string,
    step: string,
    wait: { readonly signal?: string; readonly seconds: number; readonly parks: number },
  ): Promise<Wait>;
  /** Keeps what is sent to a run; of the same name and key only the first. */
  send(run: string, signal: { readonly name: string; readonly key: string; readonly data: Json }): Promise<void>;
  /** The waits that something was sent for and that do not know it yet; of one run, or of all. */
  overdue(run?: string): Promise<{ readonly run: string; readonly step: string }[]>;
}

/** The tables of waits and signals. */
export const engineWaitsIn = (database: Database, now: () => string): EngineWaits => ({
  look: (run, step, { signal, seconds, parks }) =>
    database.transaction(async (inside) => {
      const at = now();
      const until = new Date(Date.parse(at) + seconds * 1000).toISOString();
      await inside.run(
        `INSERT INTO ops_engine_waits (run_id, step, signal, until_at, parks) VALUES ($1, $2, $3, $4, 0)
         ON CONFLICT (run_id, step) DO NOTHING`,
        [run, step, signal ?? null, until],
      );
      const [row] = await inside.all('SELECT * FROM ops_engine_waits WHERE run_id = $1 AND step = $2', [run, step]);
      const found = { until: String(row?.['until_at']), parks: Number(row?.['parks']) };
      if (row?.['outcome'] !== null)
        return { ...found, outcome: JSON.parse(String(row?.['outcome'])) as { sent?: Json } };
      const [sent] = await inside.all(
        `SELECT seq, data FROM ops_engine_signals WHERE run_id = $1 AND name = $2 AND taken_by IS NULL ORDER BY seq LIMIT 1`,
        [run, signal ?? ''],
      );
      if (!sent && at < found.until) {
        const next = Math.max(found.parks, parks);
        await inside.run('UPDATE ops_engine_waits SET parks = $3 WHERE run_id = $1 AND step = $2', [run, step, next]);
        return { ...found, parks: next, outcome: undefined };
      }
      const outcome = sent ? { sent: JSON.parse(String(sent['data'])) as Json } : {};
      await inside.run('UPDATE ops_engine_waits SET outcome = $3 WHERE run_id = $1 AND step = $2', [
        ...[run, step, JSON.stringify(outcome)],
      ]);
      if (sent)
        await inside.run('UPDATE ops_engine_signals SET taken_by = $3 WHERE run_id = $1 AND seq = $2', [
          ...[run, Number(sent['seq']), step],
        ]);
      return { ...found, outcome };
    }),
  send: (run, { name, key, data }) =>
    database.transaction(async (inside) => {
      await inside.run(
        `INSERT INTO ops_engine_signals (run_id, seq, name, key, data, sent_at)
         VALUES ($1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM ops_engine_signals WHERE run_id = $1), $2, $3, $4, $5)
         ON CONFLICT (run_id, name, key) DO NOTHING`,
        [run, name, key, JSON.stringify(data), now()],
      );
    }),
  async overdue(run) {
    const rows = await database.all(
      `SELECT w.run_id, w.step FROM ops_engine_waits w JOIN ops_engine_runs r ON r.id = w.run_id
       WHERE (CAST($1 AS TEXT) IS NULL OR w.run_id = $1) AND r.state IN ('waiting', 'running') AND w.outcome IS NULL AND EXISTS (
         SELECT 1 FROM ops_engine_signals s WHERE s.run_id = w.run_id AND s.name = w.signal AND s.taken_by IS NULL
       ) LIMIT 1000`,
      [run ?? null],
    );
    return rows.map((row) => ({ run: String(row['run_id']), step: String(row['step']) }));
  },
});

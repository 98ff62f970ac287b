import { isDeepStrictEqual } from 'node:util';
import type { Gate, GateState } from '../../../content-schema/gates/gate.ts';
import type { Database, Row } from '../database.ts';
import type { Changes } from './changes.ts';

/** The gates of our runs, unique by run and name. */
export interface Gates {
  of(run: string): Promise<Gate[]>;
  /** Makes the gates of a run these: writes those that differ, and takes away none. Says which it wrote. */
  put(gates: readonly Gate[]): Promise<readonly Gate[]>;
  /** How many there are in each state, of runs that have not ended. */
  counts(): Promise<Partial<Record<GateState, number>>>;
}

/** The table of gates. */
export function gatesIn(database: Database, changes: Changes, now: () => string): Gates {
  const of = async (run: string, inside: Database = database) =>
    (await inside.all('SELECT * FROM ops_gates WHERE run_id = $1 ORDER BY created_at, name', [run])).map(gateOf);
  return {
    of: (run) => of(run),
    put: (gates) =>
      database.transaction(async (inside) => {
        const written: Gate[] = [];
        for (const gate of gates) {
          const old = (await of(gate.runId, inside)).find(({ name }) => name === gate.name);
          if (old && same(old, gate)) continue;
          await inside.run(
            `INSERT INTO ops_gates (run_id, name, required, state, url, details, head_sha, source, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (run_id, name) DO UPDATE SET required = $3, state = $4, url = $5, details = $6, head_sha = $7, source = $8,
               updated_at = $10`,
            [
              ...[gate.runId, gate.name, Number(gate.required), gate.state, gate.url],
              ...[gate.details && JSON.stringify(gate.details), gate.headSha, gate.source, now(), gate.updatedAt],
            ],
          );
          await changes.note('gate', gate.runId, { name: gate.name, state: gate.state }, inside);
          written.push(gate);
        }
        return written;
      }),
    async counts() {
      const rows = await database.all(
        `SELECT g.state, COUNT(*) AS number FROM ops_gates g JOIN ops_runs r ON r.id = g.run_id
         WHERE r.finished_at IS NULL GROUP BY g.state`,
      );
      return Object.fromEntries(rows.map((row) => [String(row['state']), Number(row['number'])]));
    },
  };
}

/** Whether nothing but the time differs. */
const same = (one: Gate, other: Gate): boolean =>
  isDeepStrictEqual({ ...one, updatedAt: '' }, { ...other, updatedAt: '' });

const gateOf = (row: Row): Gate => ({
  runId: String(row['run_id']),
  name: String(row['name']),
  required: row['required'] === 1,
  state: String(row['state']) as GateState,
  url: row['url'] as string | null,
  details: row['details'] === null ? null : (JSON.parse(String(row['details'])) as Gate['details']),
  headSha: row['head_sha'] as string | null,
  source: String(row['source']) as Gate['source'],
  updatedAt: String(row['updated_at']),
});

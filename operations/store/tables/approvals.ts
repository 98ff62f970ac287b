import type { Decision } from '../../gates/decision-of.ts';
import type { Database } from '../database.ts';
import type { Changes } from './changes.ts';

/** What a person decided about a gate of a run; it holds for the head it was given for, and for no other. */
export interface Approval extends Decision {
  readonly id: string;
  readonly runId: string;
}

/** What people decided; nothing of it is ever changed. */
export interface Approvals {
  /** Notes a decision; the same id twice is one. */
  add(approval: Omit<Approval, 'at'>): Promise<void>;
  /** Oldest first. */
  of(run: string): Promise<Approval[]>;
}

/** The table of approvals. */
export const approvalsIn = (database: Database, changes: Changes, now: () => string): Approvals => ({
  add: ({ id, runId, gate, decision, reason, person, headSha }) =>
    database.transaction(async (inside) => {
      const added = await inside.run(
        `INSERT INTO ops_approvals (id, run_id, gate, decision, reason, person, at, head_sha)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
        [id, runId, gate, decision, reason, person, now(), headSha],
      );
      if (added > 0) await changes.note('gate', runId, { name: gate, decision }, inside);
    }),
  async of(run) {
    const rows = await database.all('SELECT * FROM ops_approvals WHERE run_id = $1 ORDER BY at, id', [run]);
    return rows.map((row) => ({
      id: String(row['id']),
      runId: String(row['run_id']),
      gate: String(row['gate']),
      decision: String(row['decision']) as Approval['decision'],
      reason: String(row['reason']),
      person: String(row['person']),
      at: String(row['at']),
      headSha: row['head_sha'] as string | null,
    }));
  },
});

import type { Database, Row } from '../database.ts';
import type { Json } from '../engine-run.ts';

/** How the code was at a commit. */
export interface KeptMetrics {
  readonly sha: string;
  readonly at: string;
  readonly data: Json;
}

/** How the code was, commit by commit. */
export interface MetricsHistory {
  /** Keeps what was measured; measured again it replaces it. */
  put(repository: string, sha: string, data: Json): Promise<void>;
  get(repository: string, sha: string): Promise<KeptMetrics | undefined>;
  /** Newest first. */
  list(repository: string, limit: number): Promise<KeptMetrics[]>;
}

/** The table of metrics. */
export const metricsIn = (database: Database, now: () => string): MetricsHistory => ({
  async put(repository, sha, data) {
    await database.run(
      `INSERT INTO ops_metrics (repository, sha, at, data) VALUES ($1, $2, $3, $4)
       ON CONFLICT (repository, sha) DO UPDATE SET data = $4`,
      [repository, sha, now(), JSON.stringify(data)],
    );
  },
  get: async (repository, sha) =>
    (await database.all('SELECT * FROM ops_metrics WHERE repository = $1 AND sha = $2', [repository, sha])).map(
      keptOf,
    )[0],
  list: async (repository, limit) =>
    (
      await database.all('SELECT * FROM ops_metrics WHERE repository = $1 ORDER BY at DESC, sha LIMIT $2', [
        ...[repository, limit],
      ])
    ).map(keptOf),
});

const keptOf = (row: Row): KeptMetrics => ({
  sha: String(row['sha']),
  at: String(row['at']),
  data: JSON.parse(String(row['data'])) as Json,
});

import type { Database } from '../database.ts';
import type { Json } from '../engine-run.ts';

/** What a change is about. */
export type Topic = 'run' | 'log' | 'gate' | 'workflow-run' | 'delivery' | 'queue' | 'health' | 'agent-task';

/** Something that is different now; whoever watches asks for the rest. */
export interface Change {
  /** Grows by one with each change, in the order in which they can be seen. */
  readonly seq: number;
  readonly at: string;
  readonly topic: Topic;
  /** The id of what changed. */
  readonly subject: string;
  readonly data: Json;
}

/** The changes of late. */
export interface Changes {
  /** Notes one; inside a transaction it is seen when that ends. */
  note(topic: Topic, subject: string, data: Json, inside?: Database): Promise<void>;
  /** Those after a number, oldest first. */
  after(seq: number, limit: number): Promise<Change[]>;
  /** The number of the last one, and of the first one that is still kept. */
  ends(): Promise<{ readonly first: number; readonly last: number }>;
  /** Is called after changes, also of other processes, then within a second or so; gives what ends it. */
  listen(heard: () => void): () => void;
  /** Forgets all but the last so many. */
  keep(last: number): Promise<void>;
}

/** The table of changes. */
export function changesIn(database: Database, now: () => string): Changes {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const heard of listeners) heard();
  };
  const others = watchOthers(database, tell);
  const insert = async (inside: Database, topic: Topic, subject: string, data: Json) => {
    // Whoever counts holds the row until the end of the transaction, so a later number is never seen before an earlier one.
    const [next] = await inside.all(`UPDATE ops_counters SET value = value + 1 WHERE name = 'changes' RETURNING value`);
    await inside.run('INSERT INTO ops_changes (seq, at, topic, subject, data) VALUES ($1, $2, $3, $4, $5)', [
      Number(next?.['value']),
      now(),
      topic,
      subject,
      JSON.stringify(data),
    ]);
  };
  return {
    async note(topic, subject, data, inside) {
      if (inside) await insert(inside, topic, subject, data);
      else await database.transaction((own) => insert(own, topic, subject, data));
      // After the turn in which a transaction of the caller ends.
      setImmediate(tell);
    },
    async after(seq, limit) {
      const rows = await database.all('SELECT * FROM ops_changes WHERE seq > $1 ORDER BY seq LIMIT $2', [seq, limit]);
      return rows.map((row) => ({
        seq: Number(row['seq']),
        at: String(row['at']),
        topic: String(row['topic']) as Topic,
        subject: String(row['subject']),
        data: JSON.parse(String(row['data'])) as Json,
      }));
    },
    async ends() {
      const [row] = await database.all(
        `SELECT value AS last, (SELECT MIN(seq) FROM ops_changes) AS first FROM ops_counters WHERE name = 'changes'`,
      );
      const last = Number(row?.['last'] ?? 0);
      return { first: Number(row?.['first'] ?? last + 1), last };
    },
    listen(heard) {
      listeners.add(heard);
      others.watch();
      return () => {
        listeners.delete(heard);
        if (listeners.size === 0) others.rest();
      };
    },
    async keep(last) {
      await database.run(
        `DELETE FROM ops_changes WHERE seq <= (SELECT value FROM ops_counters WHERE name = 'changes') - $1`,
        [last],
      );
    },
  };
}

/**
 * Looks each second whether another process has noted something. A poll, not LISTEN: it needs no connection of its own, survives a restart
 * of the database and works behind a pooler; and a file has one process only.
 */
function watchOthers(database: Database, tell: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let last: number | undefined;
  const look = async () => {
    // A database that does not answer now is asked again.
    const [row] = await database.all(`SELECT value FROM ops_counters WHERE name = 'changes'`).catch(() => []);
    const value = row && Number(row['value']);
    if (value !== undefined && value !== last) tell();
    last = value ?? last;
  };
  return {
    watch(): void {
      if (timer || database.dialect !== 'postgres') return;
      void look();
      timer = setInterval(look, 1000).unref();
    },
    rest(): void {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

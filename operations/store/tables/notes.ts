import type { Database } from '../database.ts';
import type { Json } from '../engine-run.ts';

/** What a room remembers under a name; it can be lost, and is found anew. */
export interface Notes {
  get(name: string): Promise<Json | undefined>;
  set(name: string, value: Json): Promise<void>;
  /** Forgets what was noted before that time under a name that begins so. */
  forget(begins: string, before: string): Promise<number>;
  /** Notes it where there is nothing of that name, and says whether it did. */
  claim(name: string, value: Json): Promise<boolean>;
}

/** The notes of one room. */
export const notesIn = (database: Database, room: string, now: () => string): Notes => ({
  async get(name) {
    const [row] = await database.all('SELECT value FROM ops_notes WHERE room = $1 AND name = $2', [room, name]);
    return row && (JSON.parse(String(row['value'])) as Json);
  },
  async set(name, value) {
    await database.run(
      `INSERT INTO ops_notes (room, name, value, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (room, name) DO UPDATE SET value = $3, at = $4`,
      [room, name, JSON.stringify(value), now()],
    );
  },
  forget: (begins, before) =>
    database.run('DELETE FROM ops_notes WHERE room = $1 AND at < $2 AND substr(name, 1, length($3)) = $3', [
      room,
      before,
      begins,
    ]),
  claim: async (name, value) =>
    (await database.run(
      'INSERT INTO ops_notes (room, name, value, at) VALUES ($1, $2, $3, $4) ON CONFLICT (room, name) DO NOTHING',
      [room, name, JSON.stringify(value), now()],
    )) > 0,
});

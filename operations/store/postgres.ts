import postgres from 'postgres';
import type { Database, Row, Value } from './database.ts';

/** The lock that transactions hold, so that they come one after another, as in SQLite: what one has read nobody changes meanwhile. */
const oneAtATime = 'SELECT pg_advisory_xact_lock(7041776)';

/** Opens a database in Postgres. Nothing is asked before the first statement. */
export function openPostgres(url: string): Database {
  const sql = postgres(url, {
    max: 8,
    // Numbers of ours are small enough for JavaScript's.
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
    // It says of what is there already that it is.
    onnotice: () => undefined,
  });
  return {
    ...asking(sql),
    async transaction(act) {
      // A `BEGIN` without a connection of one's own can meet the statements of others.
      const mine = await sql.reserve();
      const inside = asking(mine);
      try {
        await mine.unsafe('BEGIN');
        await mine.unsafe(oneAtATime);
        const given = await act(inside);
        await mine.unsafe('COMMIT');
        return given;
      } catch (error) {
        // A connection that is gone has nothing to take back.
        await mine.unsafe('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        mine.release();
      }
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

function asking(sql: postgres.Sql | postgres.ReservedSql): Database {
  const ask = (text: string, values: readonly Value[]) => sql.unsafe(text, values.map(storable), { prepare: true });
  const database: Database = {
    dialect: 'postgres',
    all: async (text, values = []) => [...(await ask(text, values))] as Row[],
    run: async (text, values = []) => (await ask(text, values)).count,
    transaction: (act) => act(database),
    close: async () => undefined,
  };
  return database;
}

/** Postgres keeps every character but this one. */
const storable = (value: Value): Value => (typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value);

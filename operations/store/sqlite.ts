import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Database, Row, Value } from './database.ts';

/** Opens a file, or `:memory:`, as a database; makes the folder. */
export function openSqlite(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const connection = new DatabaseSync(file);
  // What was answered for is on the disk, also when the power fails.
  connection.exec(
    'PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000',
  );
  // Statements of others must not get into a transaction that waits for something.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T> | T): Promise<T> => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const direct: Database = {
    dialect: 'sqlite',
    async all(sql, values = []) {
      return connection.prepare(numbered(sql)).all(...named(values)) as Row[];
    },
    async run(sql, values = []) {
      return Number(connection.prepare(numbered(sql)).run(...named(values)).changes);
    },
    transaction: (act) => act(direct),
    async close() {
      connection.close();
    },
  };
  return {
    dialect: 'sqlite',
    all: (sql, values) => inTurn(() => direct.all(sql, values)),
    run: (sql, values) => inTurn(() => direct.run(sql, values)),
    transaction: (act) =>
      inTurn(async () => {
        connection.exec('BEGIN IMMEDIATE');
        try {
          const given = await act(direct);
          connection.exec('COMMIT');
          return given;
        } catch (error) {
          connection.exec('ROLLBACK');
          throw error;
        }
      }),
    close: () => inTurn(direct.close),
  };
}

/** SQLite writes `?1` for what Postgres calls `$1`. */
const numbered = (sql: string): string => sql.replace(/\$(\d+)/g, '?$1');
const named = (values: readonly Value[]): Value[] => [...values];

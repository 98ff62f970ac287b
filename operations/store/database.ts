/** What a table can hold: booleans are 0 and 1, times ISO 8601 in UTC, everything else JSON. */
export type Value = string | number | null;

/** A row, by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;

/**
 * SQL that SQLite and Postgres both understand, with `$1`, `$2` … for values. What is asked at the same time is done one after another on
 * SQLite; on Postgres only what a transaction holds together is.
 */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres';
  /** The rows that a statement gives; one that writes may say `RETURNING`. */
  all(sql: string, values?: readonly Value[]): Promise<readonly Row[]>;
  /** How many rows a statement wrote. */
  run(sql: string, values?: readonly Value[]): Promise<number>;
  /** All of it or nothing; inside, only the database that is handed in may be asked. */
  transaction<T>(act: (inside: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

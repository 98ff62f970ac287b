import { CommandError } from '../../src/commands/command-error.ts';
import { lockFile } from './lock-file.ts';
import { openPostgres } from './postgres.ts';
import { privateFile } from './private-file.ts';
import { openSqlite } from './sqlite.ts';
import { createStore, type Store } from './store.ts';
import { reasonOf, unusable } from './unusable.ts';

/** Whether that place is in Postgres, not in a file. */
export const isPostgres = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place);

/**
 * Opens the store that `operations.database` of the settings names: a file, which one process has at a time, or Postgres, which any number
 * may use. Throws, in words, where it cannot.
 */
export async function openStore(place: string, now: () => string = () => new Date().toISOString()): Promise<Store> {
  return isPostgres(place) ? await inPostgres(place, now) : await inFile(place, now);
}

async function inPostgres(url: string, now: () => string): Promise<Store> {
  const database = openPostgres(url);
  try {
    return await createStore(database, now);
  } catch (error) {
    await database.close();
    // The address holds a password.
    const { host } = new URL(url);
    throw new CommandError(
      `The database at ${host} cannot be used: ${reasonOf(error)}`,
      'Look at LEDGERLINE_OPERATIONS_DB, and whether Postgres runs there and takes that name and password.',
      { cause: error },
    );
  }
}

async function inFile(file: string, now: () => string): Promise<Store> {
  if (file === ':memory:') return createStore(openSqlite(file), now);
  const unlock = lockFile(file);
  try {
    privateFile(file);
    const store = await createStore(openSqlite(file), now);
    return {
      ...store,
      async close() {
        await store.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw unusable(file, error);
  }
}

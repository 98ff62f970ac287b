import { DatabaseSync } from 'node:sqlite';
import { CommandError } from '../../src/commands/command-error.ts';
import { privateFile } from './private-file.ts';

const usualHint =
  'Start this there, or end it first; "ledgerline control-room --loop" is the control room and the loop in one. ' +
  'With LEDGERLINE_OPERATIONS_DB=postgres://… any number of them may work at once.';

/**
 * Takes a file for this process and gives what frees it; the operating system frees it too, however the process ends. The lock is one of
 * SQLite's on a file beside it, because Node has none of its own. Throws, in words, where another process holds it.
 */
export function lockFile(file: string, hint = usualHint): () => void {
  const lock = `${file}.lock`;
  privateFile(lock);
  const connection = new DatabaseSync(lock);
  try {
    connection.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    throw new CommandError(`The control room, or another command, uses ${file}.`, hint, { cause: error });
  }
  return () => {
    if (connection.isOpen) connection.close();
  };
}

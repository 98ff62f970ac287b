import { CommandError } from '../../src/commands/command-error.ts';

/** What a person is told of a file that is no database of ours. */
export const unusable = (file: string, error: unknown): CommandError =>
  new CommandError(
    `The file ${file} cannot be used: ${reasonOf(error)}`,
    'Move it away, together with the files beside it whose names begin the same, to start anew; or put a copy of yours in its place.',
    { cause: error },
  );

/** Why a database did not do what it was asked; of several errors the first that says something. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

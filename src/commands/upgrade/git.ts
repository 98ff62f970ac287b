import { spawnSync } from 'node:child_process';
import { CommandError } from '../command-error.ts';

/** What git answers on standard output. Throws a CommandError with git's own words when it fails. */
export function git(words: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', words, { input, maxBuffer: 2 ** 30 });
  if (error) throw new CommandError(`git cannot be run: ${error.message}`, 'Install git, and try again.');
  if (status === 0) return stdout;
  const said = stderr
    .toString()
    .trim()
    .replaceAll(/^(?:fatal|error): /gm, '');
  throw new CommandError(`git says: ${said || `${words[0]} ended with ${status}`}`);
}

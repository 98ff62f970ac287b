import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The files of a folder that differ from those at a revision, or at the commit where the two parted, by their paths below the folder.
 * Throws where git cannot compare them.
 */
export async function changedFiles(folder: string, since: string): Promise<ReadonlySet<string>> {
  const words = ['diff', '--name-only', '--no-renames', '--relative', '-z', '--merge-base', '--end-of-options', since];
  const { stdout } = await run('git', ['-C', folder, ...words, '--', '.'], { maxBuffer: 100_000_000 });
  return new Set(stdout.split('\0').filter(Boolean));
}

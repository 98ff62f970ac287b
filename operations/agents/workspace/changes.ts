import { cpSync, lstatSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitIn } from './git.ts';
import { sealOf } from './seal-of.ts';

/** What came to be different in a folder since it was marked. */
export interface Mark {
  /** The difference in git's format. Throws a `Tampered` where it can no longer be told. */
  patch(): Promise<string>;
}

/** Whoever worked in a folder has changed more than its files. */
export class Tampered extends Error {
  override readonly name = 'Tampered';
}

/**
 * Marks how the files of a folder are. Whoever works in it may do to its `.git` what he likes, configuration included, and may find
 * whatever else lies on this machine: the difference is asked of a copy that nobody has touched since, or it is not asked.
 */
export async function mark(folder: string, elsewhere: string): Promise<Mark> {
  const here = gitIn(folder);
  await here(['add', '--all', '--force']);
  await here(['commit', '--quiet', '--allow-empty', '--message', 'The code as it is']);
  const own = join(elsewhere, 'trusted.git');
  cpSync(join(folder, '.git'), own, { recursive: true });
  const [seal, place] = [sealOf(own), realpathSync(folder)];
  return {
    async patch() {
      // Its name is known to nobody who worked before.
      const apart = mkdtempSync(join(tmpdir(), 'ledgerline-judge-'));
      try {
        const judge = join(apart, 'judge.git');
        copied(own, judge);
        if (sealOf(judge) !== seal) throw new Tampered('What its work is compared with has been changed.');
        if (!isFolderAt(folder, place)) throw new Tampered('The folder that it was to work in is another one.');
        return await differenceOf(folder, judge);
      } finally {
        rmSync(apart, { recursive: true, force: true });
      }
    },
  };
}

async function differenceOf(folder: string, judge: string): Promise<string> {
  const trusted = gitIn(folder, { GIT_DIR: judge, GIT_WORK_TREE: folder });
  await trusted(['add', '--all']);
  return trusted([
    ...['diff', '--cached', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--full-index'],
    ...['--binary', '--src-prefix=a/', '--dst-prefix=b/', 'HEAD'],
  ]);
}

function copied(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true });
  } catch (cause) {
    throw new Tampered('What its work is compared with cannot be read any more.', { cause });
  }
}

const isFolderAt = (folder: string, place: string): boolean =>
  lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && realpathSync(folder) === place;

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn } from './git.ts';

/** What came to be different in a folder since it was marked. */
export interface Mark {
  /** The difference in git's format. */
  patch(): Promise<string>;
}

/**
 * Marks how the files of a folder are. Whoever works in it may do to its `.git` what he likes, configuration included: the difference is
 * asked of a copy that lies elsewhere.
 */
export async function mark(folder: string, elsewhere: string): Promise<Mark> {
  const here = gitIn(folder);
  await here(['add', '--all', '--force']);
  await here(['commit', '--quiet', '--allow-empty', '--message', 'The code as it is']);
  const own = join(elsewhere, 'trusted.git');
  cpSync(join(folder, '.git'), own, { recursive: true });
  const trusted = gitIn(folder, { GIT_DIR: own, GIT_WORK_TREE: folder });
  return {
    async patch() {
      await trusted(['add', '--all']);
      return trusted([
        ...['diff', '--cached', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--full-index'],
        ...['--binary', '--src-prefix=a/', '--dst-prefix=b/', 'HEAD'],
      ]);
    },
  };
}

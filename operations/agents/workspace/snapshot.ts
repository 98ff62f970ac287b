/** FILES AS THEY ARE AT A COMMIT, read from git's objects, so that it does not matter what a folder is like at the moment. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Git, gitIn } from './git.ts';
import { thrownAway } from './thrown-away.ts';

/** Largest file that is read as text. */
const mostBytes = 400_000;

/** The text of a file at a commit; nothing where there is none. */
export const textAt = (folder: string, sha: string, path: string): Promise<string | undefined> =>
  gitIn(folder)(['cat-file', 'blob', `${sha}:${path}`]).catch(() => undefined);

/** The paths of plain files at a commit: no links, no submodules, nothing that is too large to be read. */
export async function pathsAt(folder: string, sha: string): Promise<readonly string[]> {
  const said = await gitIn(folder)(['ls-tree', '-r', '-z', '--long', '--full-tree', sha]);
  return said.split('\0').flatMap((line) => {
    const [, mode, size, path] = /^(\d{6}) \w+ [\da-f]+ +(\S+)\t([\s\S]+)$/.exec(line) ?? [];
    return mode?.startsWith('100') && path !== undefined && Number(size) <= mostBytes ? [path] : [];
  });
}

/** Where a copy lies; `dispose` removes it. */
export interface Copy {
  readonly folder: string;
  /** Somewhere beside it that is removed with it. */
  readonly beside: string;
  dispose(): void;
}

/** Writes the files of a commit, those that are wanted, into a new folder that has no history and no way back. */
export async function copyOf(
  folder: string,
  sha: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<Copy> {
  const beside = mkdtempSync(join(tmpdir(), 'ledgerline-agent-'));
  const dispose = () => thrownAway(beside);
  try {
    const inside: Git = gitIn(folder, { GIT_INDEX_FILE: join(beside, 'index') });
    await inside(['read-tree', sha]);
    const wanted = (await pathsAt(folder, sha)).filter(isWanted);
    const to = `${join(beside, 'code')}/`;
    await inside(
      ['checkout-index', '-q', '-z', '--stdin', `--prefix=${to}`],
      wanted.map((path) => `${path}\0`).join(''),
    );
    await gitIn(beside)(['init', '-q', '--template=', 'code']);
    return { folder: join(beside, 'code'), beside, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

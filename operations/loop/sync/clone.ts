/** A CLONE OF THE LOOP'S OWN: nobody works in it, and it stands at one commit, whole. A process that is killed in it leaves nothing odd. */
import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Git, gitIn, type Remote } from './git.ts';

/** A clone, asked through git. */
export interface Clone {
  readonly folder: string;
  /** The commit it stands at; none before the first. */
  current(): Promise<string | undefined>;
  /** The paths that somebody changed in it by hand, or added. */
  changedByHand(): Promise<string[]>;
  /** The branch that is the usual one there. */
  usualBranch(): Promise<string>;
  /** Fetches a branch, and gives the commit it points to. */
  fetch(branch: string): Promise<string>;
  /** Whether the second commit came from the first. */
  cameFrom(first: string, second: string): Promise<boolean>;
  /** The newest commits of the branch that came after another, or the newest of all; newest first. */
  newest(tip: string, after: string | undefined, most: number): Promise<string[]>;
  moveTo(sha: string): Promise<void>;
}

/** Opens the clone in a folder that nobody else uses now, and makes it where there is none. */
export async function openClone(root: string, remote: Remote, signal?: AbortSignal): Promise<Clone> {
  const folder = join(root, 'clone');
  const moving = join(root, 'moving');
  const git = gitIn(folder, remote, signal);
  // Of a process that was killed: nobody else has the folder, so nobody holds these.
  for (const lock of globSync('**/*.lock', { cwd: join(folder, '.git') })) rmSync(join(folder, '.git', lock));
  const isNew = !existsSync(join(folder, '.git', 'HEAD'));
  if (isNew || (existsSync(moving) && (await headOf(git)) === undefined))
    rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await git('init', '--quiet', '--template=', '--initial-branch=none');
  await git('config', 'remote.origin.url', remote.url);
  if (existsSync(moving)) {
    if ((await headOf(git)) !== undefined) await git('reset', '--hard', '--quiet');
    await git('clean', '-ffdxq');
    rmSync(moving);
  }
  return {
    folder,
    current: () => headOf(git),
    async changedByHand() {
      const said = await git('status', '--porcelain', '-z', '--no-renames');
      return said.split('\0').flatMap((line) => line.slice(3) || []);
    },
    async usualBranch() {
      const [, branch] =
        (await git('ls-remote', '--symref', 'origin', 'HEAD')).match(/^ref: refs\/heads\/(\S+)/m) ?? [];
      if (branch === undefined) throw new Error('The repository has no default branch: it has no commit yet.');
      return branch;
    },
    async fetch(branch) {
      await git('fetch', '--quiet', '--no-tags', 'origin', `+refs/heads/${branch}:refs/remotes/origin/${branch}`);
      return (await git('rev-parse', '--verify', '--end-of-options', `refs/remotes/origin/${branch}`)).trim();
    },
    cameFrom: async (first, second) =>
      (await git('rev-list', '--max-count=1', first, '--not', second, '--')).trim() === '',
    async newest(tip, after, most) {
      const range = after === undefined ? [tip] : [tip, `^${after}`];
      const said = await git('rev-list', '--first-parent', `--max-count=${most}`, ...range, '--');
      return said.trim().split('\n').filter(Boolean);
    },
    async moveTo(sha) {
      writeFileSync(moving, sha);
      await git('checkout', '--quiet', '--force', '--detach', sha);
      rmSync(moving);
    },
  };
}

/** The commit that a clone stands at, if any. */
async function headOf(git: Git): Promise<string | undefined> {
  return git('rev-parse', '--verify', '--quiet', 'HEAD').then(
    (said) => said.trim() || undefined,
    () => undefined,
  );
}

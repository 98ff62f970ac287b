import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { execPath, platform } from 'node:process';
import { withoutIssues } from '../../settings/environment.ts';
import { say } from '../../terminal/say.ts';
import type { Install } from '../../upgrade/install-needed.ts';
import { CommandError } from '../command-error.ts';
import type { Reach } from './reach.ts';
import { end } from './unfinished.ts';

/**
 * What follows when the files of a release are in place: its packages, its generated files, and its look at records and configuration.
 * Throws a CommandError where a person has to do something first; the next run goes on from there.
 */
export async function finishUpgrade(
  root: string,
  { to, install, reach }: { readonly to: string; readonly install: Install | undefined; readonly reach: Reach },
): Promise<void> {
  const finish = `Fix what is said above, then finish with: npx ledgerline upgrade ${to}`;
  if (install !== undefined) {
    say(`Installing packages: npm ${install}`);
    const { status } = spawnSync('npm', [install], { cwd: root, stdio: 'inherit', shell: platform === 'win32' });
    if (status !== 0)
      throw new CommandError(`The files of ${to} are in place, but "npm ${install}" failed.`, finish, { exitCode: 1 });
  }
  if (ledgerline(root, 'generate') !== 0)
    throw new CommandError(`The files of ${to} are in place, but generated files could not be written.`, finish, {
      exitCode: 1,
    });
  await end(root);
  const { hub, unread } = reach;
  const checked = hub ? ledgerline(root, 'check', unread.length > 0 ? withoutIssues() : undefined) : 0;
  if (unread.length > 0)
    say(
      `Not checked, because reading it needs a token and none is set: ${unread.join(', ')}.`,
      'Set GITHUB_TOKEN, and run "npx ledgerline check".',
    );
  if (checked > 1) say('Records could not be checked. Fix what is said above, then run "npx ledgerline check".');
  if (checked > 0) process.exitCode = 1;
}

/** Runs a command as the release has it, for this process is still the old one. */
function ledgerline(root: string, command: string, env?: NodeJS.ProcessEnv): number {
  // Where Node came with the packages, it may be gone with the old ones.
  const node = existsSync(execPath) ? execPath : 'node';
  const run = spawnSync(node, ['src/commands/ledgerline.ts', command], { cwd: root, stdio: 'inherit', env });
  return run.status ?? 2;
}

/** A REPOSITORY ON THIS MACHINE that a loop fetches from, with somebody who pushes to it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Check } from '../../../operations/github/forge.ts';

const identity = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.org' };
const env = {
  ...{ ...process.env, ...identity, GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' },
  ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
};

/** What GitHub says of a commit. */
export const check = (name: string, conclusion: string | null): Check => ({
  ...{ name, conclusion, status: conclusion === null ? 'in_progress' : 'completed' },
  ...{ url: null, updatedAt: null, workflow: 'ci' },
});

/** A bare repository and a checkout that pushes to it. */
export function bareRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-loop-'));
  const [bare, work, root] = ['bare.git', 'work', 'loop'].map((name) => join(folder, name)) as [string, string, string];
  const git = (cwd: string, ...words: string[]) => execFileSync('git', words, { cwd, env, encoding: 'utf8' }).trim();
  git(folder, 'init', '-q', '--bare', '--initial-branch=main', bare);
  git(folder, 'init', '-q', '--initial-branch=main', work);
  git(work, 'remote', 'add', 'origin', bare);
  const said = new Map<string, readonly Check[]>();
  return {
    ...{ folder, bare, work, root },
    git: (...words: string[]) => git(work, ...words),
    /** Commits a text and pushes it; GitHub says that of the commit. */
    push(text: string, checks: readonly Check[] = [check('test', 'success')], branch = 'main'): string {
      const file = join(work, 'kb', 'text.txt');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      git(work, 'add', '.');
      git(work, 'commit', '-q', '-m', text);
      git(work, 'push', '-q', '--force', 'origin', `HEAD:refs/heads/${branch}`);
      const sha = git(work, 'rev-parse', 'HEAD');
      said.set(sha, checks);
      return sha;
    },
    say: (sha: string, ...checks: Check[]) => said.set(sha, checks),
    checks: async (sha: string) => said.get(sha) ?? [],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

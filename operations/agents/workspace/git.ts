import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import { bareEnvironment } from '../../../src/settings/environment.ts';

/** Runs git, and gives what it printed. Throws, in git's own words, where it fails. */
export type Git = (words: readonly string[], input?: string) => Promise<string>;

const run = promisify(execFile);

/** Most that git may print, and how long it may take. */
const [mostBytes, longest] = [64 * 1024 * 1024, 120_000];

/** What git is told so that nothing in a folder makes it start something: no hooks, no monitor, no filters of a person's configuration. */
const quiet = ['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'core.autocrlf=false', 'core.attributesFile=/dev/null'];

/** Git in a folder, without configuration of a person or a machine, without a network, and without a secret. */
export const gitIn =
  (folder: string, variables: Readonly<Record<string, string>> = {}): Git =>
  async (words, input) => {
    const env = {
      ...bareEnvironment(),
      ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'none' },
      ...{ GIT_AUTHOR_NAME: 'Ledgerline', GIT_AUTHOR_EMAIL: 'agents@localhost', GIT_OPTIONAL_LOCKS: '0' },
      ...{ GIT_COMMITTER_NAME: 'Ledgerline', GIT_COMMITTER_EMAIL: 'agents@localhost', HOME: folder },
      ...variables,
    };
    const asked = quiet.flatMap((one) => ['-c', one]);
    const going = run('git', [...asked, ...words], { cwd: folder, env, maxBuffer: mostBytes, timeout: longest });
    going.child.stdin?.end(input ?? '');
    return (await going).stdout;
  };

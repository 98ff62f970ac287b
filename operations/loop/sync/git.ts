import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import { bareEnvironment } from '../../../src/settings/environment.ts';

/** Runs git in the clone, and gives what it printed. Throws, in its own words, where it fails. */
export type Git = (...words: readonly string[]) => Promise<string>;

/** Where a clone comes from. */
export interface Remote {
  /** Without a token. */
  readonly url: string;
  readonly token: string | undefined;
}

/** A fetch of a large repository takes its time; one that hangs ends. In milliseconds. */
const longest = 15 * 60_000;

const run = promisify(execFile);

/** Git for a folder of ours: no configuration of whoever runs it, no hooks, no questions, and the token only where nobody sees it. */
export function gitIn(folder: string, remote: Remote, signal?: AbortSignal): Git {
  const env = gitEnvironment(remote);
  return async (...words) => {
    try {
      const options = { cwd: folder, env, timeout: longest, maxBuffer: 64 * 1024 * 1024 };
      return (await run('git', [...words], { ...options, ...(signal && { signal }) })).stdout;
    } catch (error) {
      throw new Error(`git ${words[0]}: ${inWords(error)}`, { cause: error });
    }
  };
}

/** What git is started with. Settings stand in the environment: arguments are seen by everybody on the machine, files stay. */
function gitEnvironment({ url, token }: Remote): Record<string, string> {
  const settings = [
    ['core.hooksPath', devNull],
    ['core.fsmonitor', 'false'],
    // Whatever git tidies up is done when it ends.
    ['gc.autoDetach', 'false'],
    ['maintenance.autoDetach', 'false'],
    ['credential.helper', ''],
  ];
  if (token !== undefined && /^https?:/.test(url)) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    settings.push([`http.${new URL(url).origin}/.extraheader`, `Authorization: Basic ${basic}`]);
  }
  return {
    ...bareEnvironment(),
    ...{ GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull },
    ...{ LC_ALL: 'C', GIT_CONFIG_COUNT: `${settings.length}` },
    ...Object.fromEntries(
      settings.flatMap(([key = '', value = ''], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

/** The first complaint of git, as a sentence. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'git is not installed, or the folder is gone.';
  const said = 'stderr' in error ? String(error.stderr).trim().split('\n') : [];
  const line = said.find((each) => /^(?:fatal|error):/.test(each)) ?? said.at(-1);
  if (/could not read Username|Authentication failed/.test(line ?? ''))
    return 'the repository is not there, or the token may not read it. Give GITHUB_TOKEN one with "Contents: read".';
  const killed = 'killed' in error && error.killed ? 'it took too long' : error.message;
  return (line?.replace(/^(?:fatal|error): /, '') || killed).replace(/[^.!?]$/, '$&.');
}

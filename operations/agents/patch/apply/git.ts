import { spawn } from 'node:child_process';
import { bareEnvironment } from '../../../../src/settings/environment.ts';

/** How long one command of git's may take, in milliseconds, and how many bytes it may print. */
export interface GitLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Why git did not do something, in its own words, shortened. */
export class GitRefused extends Error {
  override readonly name = 'GitRefused';
}

/** Runs git and gives what it printed. Throws a GitRefused where it fails, prints too much or is not done in time. */
export type Git = (words: readonly string[], input?: string) => Promise<Buffer>;

/**
 * Git that knows nothing but what it is told: no configuration of this machine or person, no hooks, no attributes, no network, no secret in
 * its environment, and the names that other file systems take for `.git` are refused on every one.
 */
export function gitOf(variables: Readonly<Record<string, string>>, home: string, limits: GitLimits): Git {
  const env = {
    ...bareEnvironment(),
    LC_ALL: 'C',
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    ...variables,
  };
  const settled = [
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'core.fsmonitor=false',
    'safe.directory=*',
  ];
  const always = [
    ...settled,
    'core.protectNTFS=true',
    'core.protectHFS=true',
    'core.quotePath=false',
    'apply.whitespace=nowarn',
  ];
  return (words, input = '') => run([...always.flatMap((one) => ['-c', one]), ...words], env, home, input, limits);
}

function run(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  input: string,
  { milliseconds, bytes }: GitLimits,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', words, { cwd, env, detached: true });
    const [said, complained]: [Buffer[], Buffer[]] = [[], []];
    let length = 0;
    // What git started may live on and hold its output open, so the whole group is ended, and nobody waits for it.
    const giveUp = (why: string) => {
      endGroup(child.pid);
      reject(new GitRefused(why));
    };
    const timer = setTimeout(() => giveUp(`git was not done after ${milliseconds / 1000} seconds`), milliseconds);
    const keep = (pieces: Buffer[]) => (piece: Buffer) => {
      if (length > bytes) return;
      length += piece.length;
      if (length > bytes) giveUp(`git printed more than ${bytes} bytes`);
      else pieces.push(piece);
    };
    child.stdout.on('data', keep(said));
    child.stderr.on('data', keep(complained));
    // Git may end before it has read everything, and says why by its code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new GitRefused('git cannot be started', { cause }));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(said));
      else reject(new GitRefused(complaintOf(Buffer.concat(complained).toString('utf8'))));
    });
  });
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

/** The first thing that git complains of, on one line, without its own `error:`. */
function complaintOf(text: string): string {
  const [first = 'git says nothing'] = text.split('\n').filter((line) => line.trim() !== '');
  return first
    .replace(/^(?:error|fatal): /, '')
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 300);
}

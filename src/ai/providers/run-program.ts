import { spawn } from 'node:child_process';
import { Failure } from '../failure.ts';

/** Most bytes that a program may print. */
const mostBytes = 1_000_000;

/** Where and with what a program runs, and until when. */
interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Runs a program and gives what it printed. Throws a Failure where it is missing, fails, prints too much or is not done in time. */
export function runProgram(
  program: string,
  given: readonly string[],
  { cwd, env, signal }: Surroundings,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
    const pieces: Buffer[] = [];
    let length = 0;
    const giveUp = (failure: Failure) => {
      child.kill('SIGKILL');
      // What it started may live on and hold its output open.
      child.stdout.destroy();
      reject(failure);
    };
    const onAbort = () => giveUp(new Failure('timeout'));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    child.stdout.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > mostBytes) giveUp(new Failure('answer too large'));
      else pieces.push(piece);
    });
    child.on('error', () => reject(new Failure('program missing')));
    child.on('close', (status) => {
      signal.removeEventListener('abort', onAbort);
      if (status === 0) resolve(Buffer.concat(pieces).toString('utf8'));
      // Why it failed it says in words that may repeat the prompt. No token, no right and a busy server look the same from here.
      else reject(new Failure('program failed', { mayPass: true }));
    });
  });
}

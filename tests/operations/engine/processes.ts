import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'worker-process.ts');

/** A process that works on a store. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  /** What it said first: `works`, or why it does not. */
  readonly said: string;
  /** All it said to the terminal besides. */
  readonly noise: () => string;
  /** Ends it without a word. */
  kill(): Promise<void>;
  /** Asks it to end, and gives how it did. */
  end(): Promise<number | null>;
}

/** Starts a process that works on a store. */
export async function startWorker(place: string, acts: string, gate: string): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [script, place, acts, gate], { stdio: ['ignore', 'pipe', 'pipe'] });
  let noise = '';
  child.stderr.on('data', (chunk) => {
    noise += chunk;
  });
  const gone = once(child, 'exit');
  const [said] = await once(child.stdout, 'data');
  child.stdout.on('data', (chunk) => {
    noise += chunk;
  });
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return ((await gone) as [number | null])[0];
  };
  return {
    ...{ child, said: String(said).trim(), noise: () => noise },
    kill: async () => void (await end('SIGKILL')),
    end: () => end('SIGTERM'),
  };
}

/** What was done so far, line by line. */
export const linesOf = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];

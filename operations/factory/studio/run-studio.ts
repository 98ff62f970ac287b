import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bareEnvironment } from '../../../src/settings/environment.ts';
import { type Order, type Recorded, recordedSchema } from './order.ts';

const program = join(import.meta.dirname, 'studio.ts');

/**
 * Has the studio record a session and waits for it without holding anything else up. It is given no secret, and its temporary files lie in
 * the folder of the order. An aborted signal ends it and all that it started.
 */
export async function runStudio(order: Order, signal: AbortSignal): Promise<Recorded> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [program], {
    env: { ...bareEnvironment(), TMPDIR: order.folder },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C at the terminal is for whoever started it, and ending it ends ffmpeg too.
    detached: true,
  });
  const end = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    const status = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(order));
    const [said, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), status]);
    signal.throwIfAborted();
    if (code === 0) return recordedSchema.parse(JSON.parse(said));
    throw new Error(`The session could not be recorded: ${reasonIn(complaints)}`);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** The line of an uncaught error that says why. */
const reasonIn = (complaints: string): string =>
  /^(?:\w*Error): (.+)$/m.exec(complaints)?.[1] ?? complaints.trim().split('\n').at(-1) ?? 'it said nothing';

import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { CommandError } from '../../../../src/commands/command-error.ts';
import { bareEnvironment } from '../../../../src/settings/environment.ts';

/** A site that is served. */
export interface Served {
  /** With a slash at its end. */
  readonly address: string;
  readonly ended: Promise<unknown>;
  stop(): void;
}

/** Starts `ledgerline …` in the checkout of the demonstration, with no token and nothing else of this process. */
const ledgerline = (folder: string, words: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['scripts/ledgerline.mjs', ...words], {
    cwd: folder,
    env: { ...bareEnvironment(), NO_COLOR: '1', LEDGERLINE_ISSUES_DB: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Builds the site of a checkout. */
export async function buildSite(folder: string, stop: AbortSignal): Promise<void> {
  const child = ledgerline(folder, ['build']);
  const end = () => child.kill();
  stop.addEventListener('abort', end, { once: true });
  const code = new Promise((resolve) => child.once('close', resolve));
  child.stdout?.resume();
  const [said, status] = await Promise.all([child.stderr ? text(child.stderr) : '', code]);
  stop.removeEventListener('abort', end);
  if (status !== 0 && !stop.aborted)
    throw new CommandError('The site of the demonstration could not be built.', said.trim());
}

/** Serves the site of a checkout, on the port or the next free one. */
export async function serveSite(folder: string, port: number): Promise<Served> {
  const child = ledgerline(folder, ['preview', '--port', String(port)]);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = /The site is at (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new CommandError('The site of the demonstration could not be served.', said.trim())));
  });
  return { address, ended, stop: () => void child.kill() };
}

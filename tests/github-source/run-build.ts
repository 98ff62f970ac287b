import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { filesOf } from '../site/build-variant.ts';

const shelf = '.cache/test-sites/github';

/** A site's folder and what the command said. */
export interface Built {
  readonly status: number | null;
  readonly stderr: string;
  /** The site as it stands now, every file with its bytes. */
  readonly files: Map<string, string>;
}

/** Runs `ledgerline build` beside this process, where the fake GitHub goes on answering. */
export async function runBuild(
  env: Readonly<Record<string, string | undefined>>,
  name = 'site',
  options: readonly string[] = [],
): Promise<Built> {
  const folder = `${shelf}/${name}`;
  mkdirSync(shelf, { recursive: true });
  const child = spawn(process.execPath, ['scripts/ledgerline.mjs', 'build', '--out', folder, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Vitest's own variables (BASE_URL, MODE) would otherwise pass for Vite's.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...env,
    },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stderr = await text(child.stderr);
  return { status: await ended, stderr, files: filesOf(folder) };
}

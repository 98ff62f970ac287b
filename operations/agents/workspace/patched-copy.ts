import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { npmEnvironment } from '../../../src/settings/environment.ts';
import type { Patched } from '../patch/patched.ts';
import { type Copy, copyOf } from './snapshot.ts';

const run = promisify(execFile);

/** The code with a patch in it that the guard has let through: links, modes and bytes there are none in it. */
export async function patchedCopy(folder: string, patched: Patched): Promise<Copy> {
  const copy = await copyOf(folder, patched.base);
  for (const { path, text, modeAfter } of patched.files) {
    const place = join(copy.folder, path);
    if (modeAfter === undefined) rmSync(place, { force: true });
    else if (text !== undefined) {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }
  return copy;
}

/** How long packages may take to come, in milliseconds. */
const longest = 600_000;

/** Brings the packages that a lockfile of npm names, without running anything of theirs. Other ways stand in the checks of a seed. */
export async function bringPackages({ folder }: Copy): Promise<void> {
  if (!existsSync(join(folder, 'package-lock.json'))) return;
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await run('npm', words, { cwd: folder, env: npmEnvironment(), timeout: longest, maxBuffer: 16 * 1024 * 1024 });
}

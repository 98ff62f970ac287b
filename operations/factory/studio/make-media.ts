import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaAssets } from '../../../content-schema/factory/media-assets.ts';
import { writeJson } from '../files/keep-files.ts';
import { filesOf, type Order } from './order.ts';
import { runStudio } from './run-studio.ts';

/** Where the list of a session's files is kept. */
export const mediaFile = (keep: string, code: string): string => join(keep, code, 'media.json');

/**
 * Makes the files of a session in its folder. They are made aside, and their names begin with what they are made from, so they stand beside
 * older ones; the list that names them comes last, and what it named before goes after that. Ended anywhere, it leaves the last good files.
 */
export async function makeMedia(
  keep: string,
  order: Omit<Order, 'folder'>,
  inputHash: string,
  signal: AbortSignal,
): Promise<MediaAssets> {
  const { code } = order.script;
  const [home, mark] = [join(keep, code), `${inputHash.slice(0, 16)}-`];
  await forget(home, (name) => name.startsWith('.aside-'));
  const aside = join(home, `.aside-${randomUUID()}`);
  await mkdir(aside, { recursive: true });
  try {
    const { voice, seconds, loudness } = await runStudio({ ...order, folder: aside }, signal);
    const made = Object.entries(filesOf(code));
    const files = await Promise.all(
      made.map(async ([what, name]) => {
        const bytes = await readFile(join(aside, name));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return [what, { path: `${mark}${name}`, bytes: bytes.length, sha256 }];
      }),
    );
    for (const name of new Set(made.map(([, each]) => each)))
      await rename(join(aside, name), join(home, `${mark}${name}`));
    const assets = { code, inputHash, voice, seconds, loudness, ...Object.fromEntries(files) } as MediaAssets;
    await writeJson(mediaFile(keep, code), assets);
    await forget(home, (name) => /^[\da-f]{16}-/.test(name) && !name.startsWith(mark));
    return assets;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function forget(home: string, isOld: (name: string) => boolean): Promise<void> {
  const names = await readdir(home).catch(() => []);
  for (const name of names.filter(isOld)) await rm(join(home, name), { recursive: true, force: true });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oidOf } from '../../../../src/github/read-blobs.ts';
import type { Forge } from '../../../github/forge.ts';

/** What stands in a checkout, asked in the way in which a commit on GitHub is asked, so that a dry run needs no network. */
export const folderContents = (folder: string): Pick<Forge, 'texts' | 'oids'> => ({
  texts: async (_at, _sha, paths) =>
    new Map([...(await filesOf(folder, paths))].map(([path, bytes]) => [path, bytes.toString('utf8')])),
  oids: async (_at, _sha, paths) =>
    new Map([...(await filesOf(folder, paths))].map(([path, bytes]) => [path, oidOf(bytes, '')])),
});

async function filesOf(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const read = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(folder, path)).catch(() => undefined)] as const),
  );
  return new Map(read.flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, bytes] as const])));
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createGitHub } from '../github/client.ts';
import { countCommits } from '../github/count-commits.ts';
import type { HubTarget } from './change-hub.ts';

const run = promisify(execFile);

/** How many commits touched each of some files of a data-hub, by their paths below it; none where nobody keeps its history. */
export async function commitsWith(target: HubTarget, paths: readonly string[]): Promise<Map<string, number>> {
  const { dataHub, token } = target;
  const counts = new Map<string, number>();
  for (const path of paths) {
    const count =
      dataHub.kind === 'folder'
        ? await countHere(dataHub.folder, path)
        : await countCommits(
            createGitHub({ ...target, token: token ?? '' }),
            dataHub,
            [dataHub.folder, path].filter(Boolean).join('/'),
          );
    if (count > 0) counts.set(path, count);
  }
  return counts;
}

const countHere = (folder: string, path: string): Promise<number> =>
  run('git', ['-C', folder, 'log', '--format=%h', '--', path]).then(
    ({ stdout }) => stdout.split('\n').filter(Boolean).length,
    () => 0,
  );

import type { GitHub } from '../../src/github/client.ts';
import { readListing } from '../../src/github/read-tree.ts';
import type { Repository } from '../../src/settings/repository.ts';

/** The paths of what lies directly in some folders of a commit, folders with a slash at the end; links and submodules are left out. */
export async function foldersAt(
  github: GitHub,
  at: Repository,
  sha: string,
  folders: readonly string[],
): Promise<readonly string[]> {
  const { entries, beside } = await readListing(
    github,
    at,
    sha,
    '',
    folders.filter((folder) => folder !== ''),
  );
  const root = folders.includes('')
    ? beside.map(({ name, type }) => ({ path: name, kind: type === 'tree' ? 'folder' : 'file' }))
    : [];
  return [...root, ...entries].flatMap(({ path, kind }) =>
    kind === 'folder' ? [`${path}/`] : kind === 'file' ? [path] : [],
  );
}

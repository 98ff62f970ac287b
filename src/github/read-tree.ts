import { z } from 'zod';
import { repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import type { Page } from './page-sizes.ts';

/** A repository, at a branch, tag or commit; at its default branch when `ref` is left out. */
export interface RepositoryAt {
  readonly owner: string;
  readonly name: string;
  readonly ref?: string | undefined;
}

/** What lies in some folders. */
export interface Listing {
  /** What lies in them; and those of them, with the one they lie in, that are no folders but files or links. */
  readonly entries: readonly TreeEntry[];
  /** What lies in the folder above them. */
  readonly beside: readonly Pick<Entry, 'name' | 'oid' | 'type'>[];
}

/** Something that lies in a repository. */
export interface TreeEntry {
  readonly path: string;
  readonly oid: string;
  readonly kind: 'file' | 'folder' | 'link' | 'repository';
}

/** What git calls a link: 120000. */
const linkMode = 0o120000;

interface Entry {
  readonly name: string;
  readonly oid: string;
  readonly type: string;
  readonly mode: number;
}

interface Tree {
  /** Absent where it is no folder. */
  readonly entries?: readonly Entry[];
}

/** Nothing, a thing that is no folder, or a folder with all that lies in it. */
const treeOf = (entry: z.ZodType) => z.looseObject({ entries: z.array(entry).optional() }).nullable();

const entry = z.looseObject({ name: z.string(), oid: z.string(), type: z.string(), mode: z.int() });

/** The commit a repository stands at. A ref that does not exist is an error, as is a repository without any commit. */
export async function readHead(github: GitHub, { owner, name, ref }: RepositoryAt): Promise<string> {
  const { repository } = await github.query<{ repository: { head: { oid: string } | null } }>(
    `query Head($owner: String!, $name: String!, $expression: String!) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) { head: object(expression: $expression) { oid } }
    }`,
    { owner, name, expression: `${ref ?? 'HEAD'}^{commit}` },
    { shape: repositoryWith({ head: z.looseObject({ oid: z.string() }).nullable() }) },
  );
  if (repository.head) return repository.head.oid;
  throw new GitHubError(
    `${owner}/${name} has no ${ref === undefined ? 'commit yet' : `branch, tag or commit "${ref}"`}.`,
    'Check what stands after "@" in LEDGERLINE_DATA_HUB, or push a first commit.',
  );
}

/**
 * Lists the files of some folders at a commit in one request, whatever their number, unless GitHub refuses so many. A folder that does not
 * exist is empty, but the folder they lie in has to be there: a mistyped one must not pass for an empty data-hub.
 */
export async function readListing(
  github: GitHub,
  { owner, name }: RepositoryAt,
  commit: string,
  root: string,
  folders: readonly string[],
): Promise<Listing> {
  const trees: (Tree | null)[] = [];
  let beside: readonly Entry[] = [];
  for (let start = 0; start < Math.max(1, folders.length); ) {
    const place = () => `${JSON.stringify(folders[start] ?? root)} of ${owner}/${name}`;
    const found = await github.pages.ask('folders', Math.max(1, folders.length - start), place, (page) =>
      readFolders(github, { owner, name }, { commit, root, folders: folders.slice(start, start + page.size) }, page),
    );
    trees.push(...found.trees);
    start += Math.max(1, found.trees.length);
    beside = found.beside;
  }
  const inside = folders.flatMap((folder, i) => (trees[i]?.entries ?? []).map((entry) => placed(folder, entry)));
  const above = beside
    .filter(({ type }) => type !== 'tree')
    .map((entry) => placed(root, entry))
    .filter(({ path }) => folders.some((folder) => folder === path || folder.startsWith(`${path}/`)));
  return { entries: [...above, ...inside], beside };
}

async function readFolders(
  github: GitHub,
  { owner, name }: RepositoryAt,
  { commit, root, folders }: { readonly commit: string; readonly root: string; readonly folders: readonly string[] },
  { retries }: Page,
) {
  const { repository } = await github.query<{ repository: Record<string, Tree | null> }>(
    `query Folders($owner: String!, $name: String!, $root: String!, ${folders.map((_, i) => `$f${i}: String!`).join(', ')}) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) {
        root: object(expression: $root) { ... on Tree { entries { name oid type mode } } }
        ${folders.map((_, i) => `f${i}: object(expression: $f${i}) { ... on Tree { entries { name oid type mode } } }`).join('\n')}
      }
    }`,
    {
      owner,
      name,
      root: `${commit}:${root}`,
      ...Object.fromEntries(folders.map((folder, i) => [`f${i}`, `${commit}:${folder}`])),
    },
    {
      shape: repositoryWith({
        root: treeOf(entry),
        ...Object.fromEntries(folders.map((_, i) => [`f${i}`, treeOf(entry)])),
      }),
      retries,
    },
  );
  if (!repository.root?.entries)
    throw new GitHubError(
      `${owner}/${name} has no folder "${root}".`,
      'Check what LEDGERLINE_DATA_HUB says after the repository.',
    );
  return { beside: repository.root.entries, trees: folders.map((_, i) => repository[`f${i}`] ?? null) };
}

const placed = (folder: string, { name, oid, type, mode }: Entry): TreeEntry => ({
  path: folder === '' ? name : `${folder}/${name}`,
  oid,
  kind: type === 'tree' ? 'folder' : type === 'blob' ? (mode === linkMode ? 'link' : 'file') : 'repository',
});

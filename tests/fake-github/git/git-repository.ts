import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createObjectReader, type ObjectReader, type RawObject } from './cat-file.ts';
import { type CommitRequest, fastImport } from './fast-import.ts';
import { type FileChange, fileChanges } from './file-changes.ts';

const run = promisify(execFile);

/** A real bare git repository, so that oids, trees and commits are git's own. */
export interface GitRepository {
  /** The object an expression names (`HEAD:data`, a branch, an oid), or `null`. */
  read(expression: string): Promise<RawObject | null>;
  /** The commit a branch points to, or `null` when there is no such branch. */
  head(branch: string): Promise<string | null>;
  branches(): Promise<{ name: string; oid: string }[]>;
  /** Commits on top of `expected`; the actual head comes back instead when the branch has moved on. */
  commit(request: CommitWish): Promise<{ oid: string } | { actual: string | null }>;
  /** Oids from a commit back, newest first, of one path if given. */
  history(oid: string, path?: string): Promise<string[]>;
  /** Where it stands on disk, for a person who wants to clone it. */
  folder(): Promise<string>;
  /** Lets a branch point elsewhere, or makes it, where it points to `from` by then (`null`: is not there). */
  move(branch: string, to: string, from: string | null): Promise<boolean>;
  /** Oids of the commits in one that are not in the other, oldest first. */
  between(base: string, head: string): Promise<string[]>;
  /** What a head changes since it left a base, as `git diff base...head` tells it. */
  changes(base: string, head: string): Promise<FileChange[]>;
  /** Merges a commit into a branch with a commit of its own; nothing where they are in conflict. */
  merge(branch: string, head: string, commit: { message: string; by: string; at: number }): Promise<string | null>;
  close(): Promise<void>;
}

/** A commit as a caller asks for it; without `expected` it goes on top of whatever is there. */
export type CommitWish = Omit<CommitRequest, 'parent'> & { readonly expected?: string | null };

/** Makes the repository in the system's folder for temporary files when it is first used. */
export function createGitRepository(defaultBranch: string): GitRepository {
  let started: Promise<{ folder: string; reader: ObjectReader }> | null = null;
  const cache = new Map<string, RawObject>();
  let turn: Promise<unknown> = Promise.resolve();

  const start = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fake-github-'));
    await run('git', ['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, folder]);
    return { folder, reader: createObjectReader(folder) };
  };
  const ready = () => (started ??= start());

  async function read(expression: string): Promise<RawObject | null> {
    // Only an oid always means the same object.
    const cached = cache.get(expression);
    if (cached) return cached;
    const found = await (await ready()).reader.read(expression);
    if (found && found.content.length < 100_000) cache.set(found.oid, found);
    return found;
  }

  const head = async (branch: string) => (await read(`refs/heads/${branch}^{commit}`))?.oid ?? null;

  async function commit({ expected, ...request }: CommitWish): Promise<{ oid: string } | { actual: string | null }> {
    const { folder } = await ready();
    const actual = await head(request.branch);
    if (expected !== undefined && expected !== actual) return { actual };
    return { oid: await fastImport(folder, { ...request, parent: actual }) };
  }

  const api: GitRepository = {
    read,
    head,
    commit(wish) {
      // One at a time: between looking at the head and moving it nobody else may move it.
      const mine = turn.then(() => commit(wish));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async branches() {
      const { stdout } = await run('git', [
        '-C',
        (await ready()).folder,
        'for-each-ref',
        '--format=%(objectname) %(refname:lstrip=2)',
        'refs/heads',
      ]);
      return lines(stdout).map((line) => ({ oid: line.slice(0, 40), name: line.slice(41) }));
    },
    async history(oid, path) {
      const { stdout } = await run(
        'git',
        ['-C', (await ready()).folder, 'rev-list', oid, '--', ...(path ? [path] : [])],
        { maxBuffer: 1e9 },
      );
      return lines(stdout);
    },
    folder: async () => (await ready()).folder,
    async move(branch, to, from) {
      const { folder } = await ready();
      const before = from ?? '0'.repeat(40);
      const moved = run('git', ['-C', folder, 'update-ref', `refs/heads/${branch}`, to, before]);
      return moved.then(
        () => true,
        () => false,
      );
    },
    async between(base, head) {
      const { stdout } = await run('git', ['-C', (await ready()).folder, 'rev-list', '--reverse', `${base}..${head}`]);
      return lines(stdout);
    },
    async changes(base, head) {
      const diff = async (how: string) =>
        (await run('git', ['-C', (await ready()).folder, 'diff', '-M', '-z', how, `${base}...${head}`])).stdout;
      return fileChanges(await diff('--numstat'), await diff('--name-status'));
    },
    async merge(branch, head, { message, by, at }) {
      const { folder } = await ready();
      const before = await api.head(branch);
      const tree = await run('git', ['-C', folder, 'merge-tree', '--write-tree', before ?? '', head]).catch(() => null);
      if (before === null || tree === null) return null;
      const who = { NAME: by, EMAIL: `1+${by}@users.noreply.github.com`, DATE: `${Math.floor(at / 1000)} +0000` };
      const people = ['AUTHOR', 'COMMITTER'].flatMap((role) =>
        Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value]),
      );
      const { stdout } = await run(
        'git',
        ['-C', folder, 'commit-tree', tree.stdout.trim(), '-p', before, '-p', head, '-m', message],
        { env: { ...process.env, ...Object.fromEntries(people) } },
      );
      const merged = stdout.trim();
      return (await api.move(branch, merged, before)) ? merged : null;
    },
    async close() {
      if (!started) return;
      const { folder, reader } = await started;
      await turn;
      reader.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return api;
}

const lines = (text: string) => text.split('\n').filter(Boolean);

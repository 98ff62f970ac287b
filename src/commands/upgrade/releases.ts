import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { isSafePath } from '../../upgrade/is-safe-path.ts';
import { compareVersions, isVersion, newest } from '../../upgrade/versions.ts';
import { CommandError } from '../command-error.ts';
import { git } from './git.ts';

/** One version of the product. */
export interface Release {
  readonly version: string;
  /** Its files: the name that git gives the bytes of each. */
  readonly files: ReadonlyMap<string, string>;
  /** Those of them that may be run as a program. */
  readonly programs: ReadonlySet<string>;
}

/** The releases of the product, as they lie in a repository on this machine. */
export interface Releases {
  /** Where they were taken from. */
  readonly source: string;
  /** The git directory in which they lie here, for people who want to look. */
  readonly folder: string;
  readonly newest: string | undefined;
  has(version: string): boolean;
  read(version: string): Release;
  /** Every name of bytes that each path had up to a release; only after another one where that is given. */
  history(upTo: string, after: string | undefined): ReadonlyMap<string, ReadonlySet<string>>;
  /** Bytes by the names that git gives them. */
  contents(names: readonly string[]): ReadonlyMap<string, Buffer>;
}

/** Fetches the tags of the product's repository, an address or a folder, into a repository of their own. Throws a CommandError. */
export async function fetchReleases(source: string, folder: string): Promise<Releases> {
  refusePassword(source);
  const isNew = !existsSync(folder);
  const inside = (words: readonly string[], input?: string) => git([`--git-dir=${folder}`, ...words], input);
  const fetchTags = async () => {
    await mkdir(folder, { recursive: true });
    git(['init', '--quiet', '--bare', folder]);
    // What a tag says today counts, also where it was moved or taken back.
    inside(['fetch', '--quiet', '--force', '--prune', '--no-tags', '--', source, '+refs/tags/v*:refs/tags/v*']);
  };
  try {
    await fetchTags().catch(async (error: unknown) => {
      if (isNew) throw error;
      // A fetch that was killed leaves locks, which git never takes away.
      await rm(folder, { recursive: true, force: true });
      await fetchTags();
    });
  } catch (error) {
    throw new CommandError(
      `The releases of ${source} cannot be fetched. ${error instanceof Error ? error.message : ''}`,
      'See whether "git ls-remote" with the same address works; git asks for a password by itself where one is needed.',
    );
  }
  const versions = inside(['tag', '--list', 'v*'])
    .toString()
    .split('\n')
    .flatMap((tag) => (isVersion(tag.slice(1)) ? [tag.slice(1)] : []))
    .sort(compareVersions);
  const tag = (version: string) => `refs/tags/v${version}`;
  return {
    source,
    folder,
    newest: newest(versions),
    has: (version) => versions.includes(version),
    read: (version) => ({ version, ...filesOf(version, inside(['ls-tree', '-r', '-z', '--full-tree', tag(version)])) }),
    history(upTo, after) {
      const range = after === undefined ? [tag(upTo)] : [tag(upTo), `^${tag(after)}`];
      const words = ['log', '--raw', '-m', '-z', '--no-abbrev', '--no-renames', '--format=', ...range, '--'];
      return namesIn(inside(['-c', 'log.showRoot=true', ...words]));
    },
    contents: (names) => readBatch(inside(['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''))),
  };
}

/** The files of a release. Refuses one whose files could end up outside the checkout, whoever made it. */
function filesOf(version: string, listing: Buffer): Pick<Release, 'files' | 'programs'> {
  const files = new Map<string, string>();
  const programs = new Set<string>();
  for (const entry of listing.toString().split('\0').filter(Boolean)) {
    const [facts = '', path = ''] = [entry.slice(0, entry.indexOf('\t')), entry.slice(entry.indexOf('\t') + 1)];
    const [mode = '', , name = ''] = facts.split(' ');
    if (!['100644', '100755'].includes(mode))
      throw new CommandError(`Release ${version} is not taken: ${path} is a link or a repository in it, and no file.`);
    if (!isSafePath(path))
      throw new CommandError(`Release ${version} is not taken: a checkout can hold no file "${path}".`);
    files.set(path, name);
    if (mode === '100755') programs.add(path);
  }
  return { files, programs };
}

/** `:mode mode name name letter` and the path, by turns, with a zero byte after each. */
function namesIn(log: Buffer): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const fields = log.toString().split('\0');
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, , , name = '', letter] = (fields[at] ?? '').split(' ');
    const path = fields[at + 1] ?? '';
    // A path that no release may have is none that a checkout has from one.
    if (letter === 'D' || !isSafePath(path)) continue;
    const names = found.get(path) ?? new Set();
    found.set(path, names.add(name));
  }
  return found;
}

/** `name kind size`, a line end, the bytes and a line end, again and again. */
function readBatch(answer: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf('\n', at);
    const [name = '', kind, size] = answer.toString('utf8', at, end).split(' ');
    if (kind !== 'blob') throw new CommandError(`The release is not complete: git has no ${name}.`);
    found.set(name, answer.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

function refusePassword(source: string): void {
  const { username = '', password = '', protocol = '' } = URL.parse(source) ?? {};
  if (password !== '' || (username !== '' && /^https?:$/.test(protocol)))
    throw new CommandError(
      'The address holds a user name or a password, which others on this machine could see.',
      'Leave it out: git asks for it, or takes it from its credential helper.',
    );
}

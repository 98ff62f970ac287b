import type { Patched, TouchedFile } from '../patched.ts';
import { type Blob, readBlobs } from './blobs.ts';
import { type Git, GitRefused } from './git.ts';
import { packagesIn } from './packages-in.ts';

/** Most bytes of a file that is read; a larger one has no text, and the guard refuses it by its size. */
const most = 2_000_000;
/** Most files that are looked at: more than any policy allows. */
const mostFiles = 1000;

/** What is different between a commit and the index, both read from git's objects. */
export async function readIndex(git: Git, base: string): Promise<Patched> {
  const changes = changesIn(fieldsOf(await git([...difference, '--raw', '--no-abbrev', base])));
  if (changes.length > mostFiles) throw new GitRefused(`it touches more than ${mostFiles} files`);
  const counts = countsOf(await git([...difference, '--numstat', '--text', '--no-ext-diff', '--no-textconv', base]));
  const entries = entriesIn(await git(['ls-files', '-z', '--stage']));
  const manifests = entries.filter(({ path }) => /^(?:[^/]+\/){0,3}package\.json$/.test(path)).slice(0, 100);
  const shas = changes.flatMap(({ before, after }) => [before, after]).concat(manifests);
  const blobs = await readBlobs(
    git,
    shas.filter(isFile).map(({ sha }) => sha),
    most,
  );
  const files = changes.map(({ path, before, after }): TouchedFile => {
    const [was, is] = [contentOf(before, blobs), contentOf(after, blobs)];
    const [added, removed] = counts.get(path) ?? [0, 0];
    return {
      path,
      modeBefore: modeOf(before),
      modeAfter: modeOf(after),
      added,
      removed,
      text: is.text,
      before: was.text,
      isBinary: is.isBinary || was.isBinary,
      bytes: is.bytes,
    };
  });
  const declared = packagesIn(manifests.flatMap((one) => contentOf(one, blobs).text ?? []));
  return { base, files, tree: entries.map(({ path }) => path), declared };
}

const difference = ['diff-index', '--cached', '-z', '--no-renames'];

interface Entry {
  readonly mode: string;
  readonly sha: string;
}

interface Change {
  readonly path: string;
  readonly before: Entry;
  readonly after: Entry;
}

const modeOf = ({ mode }: Entry): string | undefined => (/^0*$/.test(mode) ? undefined : mode);
const isFile = (entry: Entry): boolean => modeOf(entry) !== undefined && entry.mode !== '160000';

function changesIn(fields: readonly string[]): Change[] {
  return fields.flatMap((field, at) => {
    const [, was = '', is = '', shaBefore = '', shaAfter = ''] = /^:(\d+) (\d+) (\w+) (\w+) \w/.exec(field) ?? [];
    if (at % 2 !== 0) return [];
    return [{ path: fields[at + 1] ?? '', before: { mode: was, sha: shaBefore }, after: { mode: is, sha: shaAfter } }];
  });
}

function contentOf(entry: Entry, blobs: ReadonlyMap<string, Blob>) {
  const blob = isFile(entry) ? blobs.get(entry.sha) : undefined;
  if (blob === undefined) return { text: undefined, bytes: 0, isBinary: false };
  const { size: bytes, contents } = blob;
  if (contents === undefined) return { text: undefined, bytes, isBinary: false };
  const text = contents.includes(0) ? undefined : textOf(contents);
  return { text, bytes, isBinary: text === undefined };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What git separates by NUL. */
function fieldsOf(bytes: Buffer): string[] {
  const text = textOf(bytes);
  if (text === undefined) throw new GitRefused('it has a path that is no UTF-8');
  return text.split('\0').filter((field) => field !== '');
}

/** Everything in the index. Paths that were there before may be no UTF-8: they are only looked at. */
const entriesIn = (bytes: Buffer): (Entry & { readonly path: string })[] =>
  bytes
    .toString('utf8')
    .split('\0')
    .flatMap((field) => {
      const [, mode = '', sha = '', path] = /^(\d+) (\w+) \d\t([\s\S]*)$/.exec(field) ?? [];
      return path === undefined ? [] : [{ mode, sha, path }];
    });

const countsOf = (bytes: Buffer): ReadonlyMap<string, readonly [added: number, removed: number]> =>
  new Map(
    fieldsOf(bytes).flatMap((field) => {
      const [, added, removed, path] = /^(\d+)\t(\d+)\t([\s\S]*)$/.exec(field) ?? [];
      return path === undefined ? [] : [[path, [Number(added), Number(removed)]] as const];
    }),
  );

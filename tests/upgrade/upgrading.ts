import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A folder with files, in which programs are run. */
export interface Place {
  readonly folder: string;
  write(path: string, text: string): void;
  read(path: string): string;
  has(path: string): boolean;
  /** Puts other words in the place of some that have to be in the file. */
  replace(path: string, words: string | RegExp, others: string): void;
  remove(path: string): void;
  run(program: string, ...words: string[]): { readonly status: number | null; readonly output: string };
  git(...words: string[]): string;
  commit(message: string): void;
  /** What stands in it, by path; what git keeps, packages and caches left out. */
  files(): Map<string, string>;
}

/** Where all places of a test lie, and what is put on the path in front of everything else: an `npm` that only notes how it was called. */
export interface World {
  place(name: string): Place;
  /** What npm was asked for since the last time. */
  npmCalls(): string[];
  remove(): void;
}

export function makeWorld(): World {
  const home = mkdtempSync(join(tmpdir(), 'ledgerline-upgrade-'));
  const programs = join(home, 'programs');
  const calls = join(home, 'npm-calls');
  mkdirSync(programs);
  writeFileSync(join(programs, 'npm'), `#!/bin/sh\necho "$@" >> '${calls}'\n`);
  chmodSync(join(programs, 'npm'), 0o755);
  return {
    place: (name) => placeAt(join(home, name), programs),
    npmCalls() {
      const text = existsSync(calls) ? readFileSync(calls, 'utf8') : '';
      rmSync(calls, { force: true });
      return text.split('\n').filter(Boolean);
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

function placeAt(folder: string, programs: string): Place {
  const at = (path: string) => join(folder, path);
  mkdirSync(folder, { recursive: true });
  const run: Place['run'] = (program, ...words) => {
    const { status, stdout, stderr } = spawnSync(program, words, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: {
        PATH: [programs, join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        // Nothing of what a person set for their git.
        HOME: dirname(folder),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
        NO_COLOR: '1',
        LEDGERLINE_ISSUES_DB: 'none',
      },
    });
    return { status, output: `${stdout}${stderr}` };
  };
  const git: Place['git'] = (...words) => {
    const { status, output } = run('git', ...words);
    if (status !== 0) throw new Error(`git ${words.join(' ')} ended with ${status}.\n${output}`);
    return output;
  };
  const place: Place = {
    folder,
    write(path, text) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    read: (path) => readFileSync(at(path), 'utf8'),
    has: (path) => existsSync(at(path)),
    replace(path, words, others) {
      const before = place.read(path);
      const after = before.replace(words, others);
      if (after === before) throw new Error(`${path} does not say ${words}.`);
      writeFileSync(at(path), after);
    },
    remove: (path) => rmSync(at(path), { recursive: true }),
    run,
    git,
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    },
    files() {
      const left = /^(?:\.git|node_modules|\.cache|\.astro)$/;
      const found = readdirSync(folder, { withFileTypes: true })
        .filter(({ name }) => !left.test(name))
        .flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, entry.name) : [entry.name]));
      return new Map(found.sort().map((path) => [path, readFileSync(at(path), 'latin1')]));
    },
  };
  return place;
}

const filesBelow = (folder: string, name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** Fills a place with what git would commit of this checkout, as a repository of one commit. */
export function fillWithProduct(place: Place): void {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of stdout.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, path), join(place.folder, path));
  place.git('init', '--quiet', '--initial-branch=main');
  place.commit('one');
}

/** Makes a place a copy of another one, with all that lies in it. */
export const fillWithCopy = (place: Place, other: Place): void =>
  cpSync(other.folder, place.folder, { recursive: true, verbatimSymlinks: true });

/** Makes a place the checkout of somebody who took a release without its history. */
export function fillWithRelease(place: Place, product: Place, tag: string): void {
  const { output } = product.run('git', 'archive', '--output', join(place.folder, 'release.tar'), tag);
  place.run('tar', '-xf', 'release.tar');
  rmSync(join(place.folder, 'release.tar'));
  if (output !== '') throw new Error(output);
  place.git('init', '--quiet', '--initial-branch=main');
  // .gitignore names a folder, and this is a link.
  writeFileSync(join(place.folder, '.git/info/exclude'), 'node_modules\n');
  symlinkSync(join(root, 'node_modules'), join(place.folder, 'node_modules'));
  place.commit('taken');
}

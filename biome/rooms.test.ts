import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `src/${join(parentPath, name).slice(join(root, 'src/').length)}`);

/** What may stand at the root of `src/site` and `src/pipeline`, and why. */
const atRoot: Readonly<Record<string, string>> = {
  'src/pipeline/admit.ts': 'a stage',
  'src/pipeline/any-record.ts': 'the type of what passes through the stages',
  'src/pipeline/candidate.ts': 'the type of what enters the stages',
  'src/pipeline/drift.ts': 'what is derived from the records, compared with what is stored',
  'src/pipeline/graph.ts': 'a stage',
  'src/pipeline/limits.ts': 'the limits that every stage keeps',
  'src/pipeline/link.ts': 'a stage',
  'src/pipeline/parse.ts': 'a stage',
  'src/pipeline/process-records.ts': 'the order of the stages',
  'src/pipeline/progress.ts': 'a stage',
  'src/pipeline/publish.ts': 'a stage',
  'src/pipeline/remember.ts': 'the type of a memory, which every stage may be given',
  'src/pipeline/snapshot.ts': 'a stage',
  'src/pipeline/stages.ts': 'the stages by name',
  'src/pipeline/validate.ts': 'a stage',
  'src/site/once-per-build.ts': 'every room of src/site works things out with it',
};

/** Folders that may hold a single file, and why. */
const single: Readonly<Record<string, string>> = {
  'src/build': 'what decides what is stale, renders it and writes it comes here',
  'src/layouts': 'Astro’s name for the frame of pages',
};

/** A rule of the house: the files of `src` that break it, and what to do about one. */
interface Rule {
  readonly broken: (files: readonly string[]) => readonly string[];
  readonly mend: string;
  /** Files that break it, when they are added. */
  readonly planted: readonly string[];
}

const rules: Readonly<Record<string, Rule>> = {
  'src/components holds markup and styles only': {
    broken: (all) => inside(all, 'src/components').filter((file) => !/\.(?:astro|tsx|css)$/.test(file)),
    mend: 'Put what pages know into src/site, and what a browser runs into src/browser.',
    planted: ['src/components/player/sound.ts', 'src/components/stave/note.svg'],
  },
  'a component stands in a room': {
    broken: (all) => loose(all, 'src/components'),
    mend: 'Put it into the folder of its subject in src/components; what stands within a line of text, as badges do, into inline/.',
    planted: ['src/components/Badge.astro'],
  },
  'at most seven files stand loose in src': {
    broken: (all) => loose(all, 'src').slice(7),
    mend: 'Put one of the loose files of src into the room that knows its subject.',
    planted: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `src/${name}.ts`),
  },
  'src/browser has a folder for each element': {
    broken: (all) => loose(all, 'src/browser'),
    mend: 'Put it into the folder of its element, or into src/browser/shared when several elements use it.',
    planted: ['src/browser/time-link.ts'],
  },
  'src/site and src/pipeline have no loose file without a reason': {
    broken: (all) =>
      ['src/site', 'src/pipeline'].flatMap((room) => loose(all, room)).filter((file) => !(file in atRoot)),
    mend: 'Put it into the folder of its subject, or give a stage or a type of the stages its reason in biome/rooms.test.ts.',
    planted: ['src/site/addresses.ts', 'src/pipeline/streak.ts'],
  },
  'a folder with one file is a file': {
    broken: (all) => all.filter((file) => isAlone(file, all) && !/^src\/(?:browser|pages|content)\//.test(file)),
    mend: 'Move it into the room that uses it most, and the folder goes; elements, pages and docs may stand alone.',
    planted: ['src/site/addresses/address-of.ts'],
  },
};

describe('the house is in order', () => {
  test.each(Object.entries(rules))('%s', (_, { broken, mend }) => {
    expect(broken(files).map((file) => `${file}: ${mend}`)).toEqual([]);
  });
});

describe('a file in the wrong place is found', () => {
  test.each(Object.entries(rules))('%s', (_, { broken, planted }) => {
    expect(planted).toEqual(expect.arrayContaining([...broken([...files, ...planted])]));
    expect(broken([...files, ...planted])).not.toEqual([]);
  });
});

test('tests, fixtures and elements stand where they are', () => {
  const more = ['src/site/once-per-build.test.ts', 'src/browser/heard-list/heard-list.ts'];
  for (const { broken } of Object.values(rules)) expect(broken([...files, ...more])).toEqual([]);
});

function inside(all: readonly string[], room: string): string[] {
  return all.filter((file) => file.startsWith(`${room}/`));
}

/** The files at the root of a room. A test stands beside its file, wherever that is. */
function loose(all: readonly string[], room: string): string[] {
  return inside(all, room).filter((file) => !file.slice(room.length + 1).includes('/') && !isTest(file));
}

/** Whether nothing else is in the file's folder; a test keeps its file company, and is none. */
function isAlone(file: string, all: readonly string[]): boolean {
  const folder = file.slice(0, file.lastIndexOf('/'));
  if (folder === 'src' || folder in single || /\/fixtures\b/.test(folder) || isTest(file)) return false;
  return inside(all, folder).filter((other) => !isTest(other)).length === 1;
}

function isTest(file: string): boolean {
  return /\.test(?:-d)?\.ts$/.test(file);
}

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BenchRecord } from '../data/bench-records.ts';

/** A program and its arguments, where it is started, and what its environment has besides. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Something that builds a site of the records: a page and a JSON file for each, and lists in pages of a hundred. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  readonly build: Command;
  /** Folder of the finished site. */
  readonly site: string;
  /** Puts a record among the sources, or another state of it in its place. */
  readonly put: (record: BenchRecord) => void;
  readonly take: (record: BenchRecord) => void;
  /** Removes the site, and everything that a build remembers. */
  readonly forget: () => void;
}

/** Rows of a page of a list, as on our own. */
export const rowsOfList = 100;

/** Makes a folder with those files and nothing else, but keeps the packages that are installed in it. */
export function freshProject(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  const kept = new Set(['node_modules', 'package.json', 'package-lock.json']);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
  writeFiles(folder, files);
}

/** Writes files below a folder, by their paths, and makes the folders that they need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Keeps records as Markdown files with front matter below a folder, as every peer reads them. */
export function markdownSources(content: string): Pick<Contender, 'put' | 'take'> {
  const pathOf = ({ plural, id }: BenchRecord) => `${plural}/${id}.md`;
  // To Hugo, the key `url` is where the page itself should stand.
  const front = ({ facts: { url: issue, ...facts }, plural }: BenchRecord) =>
    Object.entries({ ...facts, issue, date: facts.createdAt, plural }).map(
      ([key, value]) => `${key}: ${JSON.stringify(value)}`,
    );
  return {
    put: (record) =>
      writeFiles(content, { [pathOf(record)]: ['---', ...front(record), '---', '', record.body, ''].join('\n') }),
    take: (record) => rmSync(join(content, pathOf(record))),
  };
}

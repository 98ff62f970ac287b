import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What replacing a site does to files. Each happens at once, so that no signal comes between two of them. */
export interface FileOperations {
  exists(path: string): boolean;
  isEmpty(folder: string): boolean;
  /** The files in a folder and in its folders, by their paths from it. */
  list(folder: string): string[];
  makeFolder(path: string): void;
  write(path: string, text: string): void;
  rename(from: string, to: string): void;
  /** Does nothing where there is nothing. */
  remove(path: string): void;
  removeEmptyFolder(path: string): void;
}

/** The operations on the disk. */
export const onDisk: FileOperations = {
  exists: existsSync,
  isEmpty: (folder) => readdirSync(folder).length === 0,
  list: (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, text) => writeFileSync(path, text),
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  removeEmptyFolder: rmdirSync,
};

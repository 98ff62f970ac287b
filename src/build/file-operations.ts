import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';

/** What replacing a site does to files. Each happens at once, so that no signal comes between two of them. */
export interface FileOperations {
  exists(path: string): boolean;
  isEmpty(folder: string): boolean;
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
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, text) => writeFileSync(path, text),
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  removeEmptyFolder: rmdirSync,
};

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Install } from '../../upgrade/install-needed.ts';

/** An upgrade that was begun. While its note is there, another run may find uncommitted changes, and finishes it. */
export interface Unfinished {
  readonly from: string;
  readonly to: string;
  /** How packages have to be installed at its end. */
  readonly install?: Install | undefined;
}

const noteOf = (root: string): string => join(root, '.cache/upgrade/unfinished.json');

/** The upgrade that was begun and did not come to its end, if there is one. */
export const readUnfinished = (root: string): Promise<Unfinished | undefined> =>
  readFile(noteOf(root), 'utf8').then(
    (text) => JSON.parse(text) as Unfinished,
    () => undefined,
  );

/** Notes that an upgrade begins. */
export const begin = (root: string, upgrade: Unfinished): Promise<void> =>
  writeFile(noteOf(root), `${JSON.stringify(upgrade)}\n`);

/** Notes that all of it is done. */
export const end = (root: string): Promise<void> => rm(noteOf(root), { force: true });

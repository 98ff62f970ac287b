import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isVersion } from '../../upgrade/versions.ts';

const version = z.string().refine(isVersion);

const noteSchema = z.object({
  from: version,
  to: version,
  /** How packages have to be installed at its end. */
  install: z.enum(['ci', 'install']).optional(),
});

/** An upgrade that was begun. While its note is there, another run may find uncommitted changes, and finishes it. */
export type Unfinished = Readonly<z.infer<typeof noteSchema>>;

/** Where the note stands, below the checkout. */
export const notePath = '.cache/upgrade/unfinished.json';

/** The upgrade that was begun and did not come to its end, if there is one; `unreadable` where a note says nothing that can be used. */
export async function readUnfinished(root: string): Promise<Unfinished | 'unreadable' | undefined> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(join(root, notePath), 'utf8')));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unreadable';
  }
}

/** Notes that an upgrade begins, in one step: before it there is no note, after it a whole one, also when the power fails. */
export async function begin(root: string, upgrade: Unfinished): Promise<void> {
  const made = join(root, `${notePath}.new`);
  await writeFile(made, `${JSON.stringify(upgrade)}\n`, { flush: true });
  await rename(made, join(root, notePath));
}

/** Notes that all of it is done. */
export const end = (root: string): Promise<void> => rm(join(root, notePath), { force: true, recursive: true });

import type { GitHub } from '../../../src/github/client.ts';
import { oidOf } from '../../../src/github/read-blobs.ts';
import type { Repository } from '../../../src/settings/repository.ts';
import type { Wish } from '../forge.ts';
import { oidsAt } from './oids-at.ts';

/** What a commit lacks of a wish. */
export type Changes = Pick<Wish, 'write' | 'remove'>;

/** What is still to be written and removed at a commit: contents are compared by the names git gives them, of any size. */
export async function changesToMake(
  github: GitHub,
  at: Repository,
  commit: string,
  { write, remove }: Changes,
): Promise<Changes> {
  const there = await oidsAt(github, at, commit, [...write.keys(), ...remove]);
  const isThere = ([path, contents]: readonly [string, string | Uint8Array]) => {
    const oid = there.get(path);
    return oid !== undefined && oidOf(Buffer.from(contents), oid) === oid;
  };
  return {
    write: new Map([...write].filter((one) => !isThere(one))),
    remove: remove.filter((path) => there.has(path)),
  };
}

/** Whether there is nothing left to change. */
export const isNothing = ({ write, remove }: Changes): boolean => write.size === 0 && remove.length === 0;

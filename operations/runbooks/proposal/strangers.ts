import { oidOf } from '../../../src/github/read-blobs.ts';
import type { RunbookWorld } from '../runbook.ts';
import type { KeptProposal } from './kept-proposal.ts';

/** The paths of a proposal that somebody has changed since it was made, and not to what it wants: it would write over them unseen. */
export async function strangers(
  { at, forge, bytes }: Pick<RunbookWorld, 'at' | 'forge' | 'bytes'>,
  { base, write, remove }: Pick<KeptProposal, 'base' | 'write' | 'remove'>,
  head: string,
): Promise<readonly string[]> {
  if (base === head) return [];
  const paths = [...Object.keys(write), ...remove];
  const [before, now] = [await forge.oids(at, base, paths), await forge.oids(at, head, paths)];
  const found: string[] = [];
  for (const path of paths) {
    const [there, contents] = [now.get(path), write[path]];
    if (there === before.get(path)) continue;
    // Gone is what a removal wants.
    if (there === undefined && contents === undefined) continue;
    if (there !== undefined && contents !== undefined) {
      const wanted = typeof contents === 'string' ? Buffer.from(contents) : Buffer.from(await bytes(contents));
      if (oidOf(wanted, there) === there) continue;
    }
    found.push(path);
  }
  return found;
}

import { messageOf } from '../../engine/steps.ts';
import { gitIn } from './git.ts';
import type { Synced } from './sync.ts';

/** Instead of a clone a checkout as it is, with what a person has changed in it; nobody asks whether it is green. */
export async function here(folder: string): Promise<Synced> {
  try {
    const sha = await gitIn(folder, { url: '', token: undefined })('rev-parse', '--verify', 'HEAD');
    return { at: { folder, sha: sha.trim() }, said: undefined, failed: false };
  } catch (error) {
    return { at: undefined, said: `${folder} is no checkout of git with a commit. ${messageOf(error)}`, failed: true };
  }
}

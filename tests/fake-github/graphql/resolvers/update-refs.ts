import { afterPush } from '../../world/after-push.ts';
import { moveBranch } from '../../world/pull-requests.ts';
import { refusal } from '../errors.ts';
import { onlyKeys } from '../field.ts';
import { actor, mutation, writable } from './mutation.ts';

interface RefUpdate {
  name: string;
  afterOid: string;
  beforeOid?: string | null;
  force?: boolean | null;
}

/** Moves branches, or makes them, where they are what the caller has seen. The fake takes one at a time, and none away. */
export const updateRefs = mutation<{ clientMutationId?: string; repositoryId: string; refUpdates: RefUpdate[] }>(
  'UpdateRefsInput',
  ['repositoryId', 'refUpdates'],
  async ({ repositoryId, refUpdates }, context) => {
    const repository = writable(context, repositoryId, 'Repository', 'contents');
    const [update, second] = refUpdates;
    if (update === undefined || second !== undefined || /^0+$/.test(update.afterOid))
      throw refusal('FAKE_GITHUB_NOT_MODELLED', 'The fake GitHub moves one branch at a time, and removes none.');
    onlyKeys(update, 'RefUpdate', 'name', 'afterOid', 'beforeOid', 'force');
    const branch = update.name.replace(/^refs\/heads\//, '');
    const before = await repository.git.head(branch);
    const seen = update.beforeOid == null ? before : /^0+$/.test(update.beforeOid) ? null : update.beforeOid;
    const isForward =
      before === null || (await repository.git.between(update.afterOid, before)).length === 0 || update.force === true;
    if (!isForward || !(await moveBranch(repository, { branch, from: seen, to: update.afterOid })))
      throw refusal('UNPROCESSABLE', `Reference update failed: ${update.name} is not what it was expected to be.`);
    await afterPush(context.world, repository, branch, actor(context));
    return {};
  },
);

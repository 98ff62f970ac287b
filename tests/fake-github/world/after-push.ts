import { trigger } from './actions/trigger.ts';
import type { Account, Repository } from './model.ts';
import { endsOf, tellPullRequest } from './pull-requests.ts';
import type { World } from './world.ts';

/** What follows when a branch points elsewhere: its pull requests say so, and workflows begin that wait for it. */
export async function afterPush(world: World, repository: Repository, branch: string, by: Account): Promise<void> {
  const { actions, pullRequests } = repository;
  const open = pullRequests.filter(({ state, headRefName }) => state === 'OPEN' && headRefName === branch);
  for (const one of open) {
    one.updatedAt = world.clock.now();
    tellPullRequest(world, one, 'synchronize', by, await endsOf(one));
  }
  if (!actions.startsByItself) return;
  await trigger(world, repository, { event: 'push', branch, by });
  for (const { title } of open)
    await trigger(world, repository, { event: 'pull_request', type: 'synchronize', branch, by, title });
}

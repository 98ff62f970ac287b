import type { GitHub } from '../../github/client.ts';
import { ask } from '../../github/refusal.ts';
import { fullName, type Repository } from '../../settings/repository.ts';
import { type Finding, ok, wrong } from './check.ts';
import { forRest, pageOf, type Setup } from './setup.ts';

/** Whether the token sees a repository; `named` says where its name comes from. */
export async function repositoryFinding(
  setup: Setup,
  github: GitHub,
  repository: Repository,
  named: string,
): Promise<Finding> {
  const reply = await ask(github.rest('GET /repos/{owner}/{repo}', forRest(repository)));
  if ('refusal' in reply)
    return wrong(
      `There is no ${fullName(repository)}, or the token may not see it.`,
      `Check ${named}: ${pageOf(setup, repository)} should be a page. A private repository has to be among those of the token.`,
    );
  const { visibility = 'private', default_branch: branch } = reply.data.data as {
    visibility?: string;
    default_branch: string;
  };
  return ok(`The token sees ${fullName(repository)} (${visibility}, default branch ${branch}).`);
}

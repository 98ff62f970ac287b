import { repositoryNamed } from '../../../src/settings/repository.ts';
import type { Desk } from '../../runbooks/desk.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { policyIn } from '../seed/policy-in.ts';
import { seedFile } from '../seed/read-seed.ts';

/** The default branch of a repository, its head, and the policy of the seed that stands there. */
export async function policyOnForge(
  { forge }: Pick<Desk, 'forge'>,
  repository: string,
): Promise<{
  readonly branch: string;
  readonly sha: string;
  readonly policy: AgentPolicy | { readonly refused: string };
}> {
  const at = repositoryNamed(repository);
  const { branch, sha } = await forge.head(at);
  return { branch, sha, policy: policyIn((await forge.texts(at, sha, [seedFile])).get(seedFile)) };
}

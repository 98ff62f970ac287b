import { z } from 'zod';
import { repositoryWith } from '../../../src/github/answer-shapes.ts';
import type { GitHub } from '../../../src/github/client.ts';
import type { Repository } from '../../../src/settings/repository.ts';

const ref = z.looseObject({ compare: z.looseObject({ aheadBy: z.int() }).nullable() }).nullable();
const shape = repositoryWith({ ref });

const question = /* GraphQL */ `
query Holds($owner: String!, $name: String!, $branch: String!, $sha: String!) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) { ref(qualifiedName: $branch) { compare(headRef: $sha) { aheadBy } } }
}`;

/** Whether a branch has everything that a commit has; one that GitHub does not know it has not. */
export async function holds(
  github: GitHub,
  { owner, name }: Repository,
  branch: string,
  sha: string,
): Promise<boolean> {
  const variables = { owner, name, branch: `refs/heads/${branch}`, sha };
  const { repository } = await github.query<{ repository: { ref: z.infer<typeof ref> } }>(question, variables, {
    shape,
    mayMiss: true,
  });
  return repository.ref?.compare?.aheadBy === 0;
}

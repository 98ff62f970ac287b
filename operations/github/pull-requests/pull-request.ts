import { repositoryWith } from '../../../src/github/answer-shapes.ts';
import type { GitHub } from '../../../src/github/client.ts';
import type { Repository } from '../../../src/settings/repository.ts';
import type { PullRequestFacts } from '../forge.ts';
import { factsOf } from './facts-of.ts';
import { factsFragment, type Pull, pullShape } from './question.ts';

const question = /* GraphQL */ `
query PullRequestFacts($owner: String!, $name: String!, $number: Int!) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { ...Facts } }
}
${factsFragment}`;

/** A pull request as it is now; nothing where there is none of that number. */
export async function pullRequest(
  github: GitHub,
  { owner, name }: Repository,
  number: number,
): Promise<PullRequestFacts | undefined> {
  const { repository } = await github.query<{ repository: { pullRequest: Pull | null } }>(
    question,
    { owner, name, number },
    { shape: repositoryWith({ pullRequest: pullShape.nullable() }), mayMiss: true },
  );
  return repository.pullRequest ? factsOf(github, repository.pullRequest) : undefined;
}

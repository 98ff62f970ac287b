import { z } from 'zod';
import { repositoryWith } from '../../../src/github/answer-shapes.ts';
import type { GitHub } from '../../../src/github/client.ts';
import type { Repository } from '../../../src/settings/repository.ts';
import { type Context, contextFields, contextsShape } from './question.ts';

const commit = z.looseObject({ statusCheckRollup: z.looseObject({ contexts: contextsShape }).nullable() });
const shape = repositoryWith({ object: commit });

const question = /* GraphQL */ `
query FurtherChecks($owner: String!, $name: String!, $oid: GitObjectID!, $after: String) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit { statusCheckRollup { contexts(first: 100, after: $after) { ${contextFields} } } }
    }
  }
}`;

/** The checks of a commit that come after a page of them; asked of the commit, so that a push meanwhile mixes nothing in. */
export async function furtherContexts(
  github: GitHub,
  { owner, name }: Repository,
  oid: string,
  start: string | null,
): Promise<Context[]> {
  const found: Context[] = [];
  for (let after = start; ; ) {
    const { repository } = await github.query<{ repository: { object: z.infer<typeof commit> } }>(
      question,
      { owner, name, oid, after },
      { shape },
    );
    const { nodes = [], pageInfo } = repository.object.statusCheckRollup?.contexts ?? {};
    found.push(...nodes);
    if (!pageInfo?.hasNextPage || pageInfo.endCursor === after) return found;
    after = pageInfo.endCursor;
  }
}

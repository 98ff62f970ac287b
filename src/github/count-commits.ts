import { z } from 'zod';
import { repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import type { RepositoryAt } from './read-tree.ts';

const found = z.looseObject({ history: z.looseObject({ totalCount: z.number() }).optional() }).nullable();

/** How many commits touched a file on the way to where a repository stands. */
export async function countCommits(
  github: GitHub,
  { owner, name, ref = 'HEAD' }: RepositoryAt,
  path: string,
): Promise<number> {
  const { repository } = await github.query<{ repository: { head: z.infer<typeof found> } }>(
    `query CountCommits($owner: String!, $name: String!, $head: String!, $path: String!) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) {
        head: object(expression: $head) { ... on Commit { history(first: 1, path: $path) { totalCount } } }
      }
    }`,
    { owner, name, head: `${ref}^{commit}`, path },
    { shape: repositoryWith({ head: found }) },
  );
  return repository.head?.history?.totalCount ?? 0;
}

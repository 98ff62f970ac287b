import { z } from 'zod';
import { repositoryWith } from '../../../src/github/answer-shapes.ts';
import type { GitHub } from '../../../src/github/client.ts';
import type { Repository } from '../../../src/settings/repository.ts';
import type { Wish } from '../forge.ts';

const ref = z.looseObject({ target: z.looseObject({ oid: z.string() }).nullable() }).nullable();

const pull = z.looseObject({
  number: z.int(),
  url: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isCrossRepository: z.boolean(),
});

const shape = repositoryWith({
  id: z.string(),
  url: z.string(),
  defaultBranchRef: z.looseObject({ name: z.string() }).nullable(),
  base: ref,
  head: ref,
  pullRequests: z.looseObject({ nodes: z.array(pull) }),
});

const question = /* GraphQL */ `
query Proposal($owner: String!, $name: String!, $base: String!, $branch: String!, $baseRef: String!, $headRef: String!) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    id
    url
    defaultBranchRef { name }
    base: ref(qualifiedName: $baseRef) { target { oid } }
    head: ref(qualifiedName: $headRef) { target { oid } }
    pullRequests(last: 20, baseRefName: $base, headRefName: $branch) { nodes { number url state isCrossRepository } }
  }
}`;

interface Found {
  readonly id: string;
  readonly url: string;
  readonly defaultBranchRef: { readonly name: string } | null;
  readonly base: z.infer<typeof ref>;
  readonly head: z.infer<typeof ref>;
  readonly pullRequests: { readonly nodes: readonly z.infer<typeof pull>[] };
}

/** A branch that a change is to stand in, and its pull requests, newest last; of a fork's branch of that name nothing is meant. */
export interface BranchState {
  readonly repositoryId: string;
  readonly url: string;
  readonly isDefault: boolean;
  readonly base: string | undefined;
  readonly head: string | undefined;
  readonly pulls: readonly {
    readonly number: number;
    readonly url: string;
    readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  }[];
}

/** Looks at a branch, at the one it is to be merged into, and at the pull requests from the one to the other. */
export async function branchState(
  github: GitHub,
  { owner, name }: Repository,
  { base, branch }: Pick<Wish, 'base' | 'branch'>,
): Promise<BranchState> {
  const variables = { owner, name, base, branch, baseRef: `refs/heads/${base}`, headRef: `refs/heads/${branch}` };
  const { repository } = await github.query<{ repository: Found }>(question, variables, { shape });
  return {
    repositoryId: repository.id,
    url: repository.url,
    isDefault: repository.defaultBranchRef?.name === branch,
    base: repository.base?.target?.oid,
    head: repository.head?.target?.oid,
    pulls: repository.pullRequests.nodes.filter((one) => !one.isCrossRepository),
  };
}

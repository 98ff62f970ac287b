import { z } from 'zod';
import type { Repository } from '../settings/repository.ts';
import { repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import { holdsOthers } from './holds-others.ts';

/** A pull request that is open. */
export interface PullRequest {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly body: string;
}

/** A branch of our own beside another one, as it stands. */
export interface SideBranch {
  readonly repositoryId: string;
  /** The commit it points to; nothing where there is no such branch. */
  readonly head: string | undefined;
  /** Whether a commit in it, and not in the other one, is of somebody else. */
  readonly hasOthers: boolean;
  /** The pull request from it to the other one. */
  readonly pullRequest: PullRequest | undefined;
}

const pullShape = z.looseObject({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  body: z.string(),
  isCrossRepository: z.boolean(),
});

const branchShape = repositoryWith({
  id: z.string(),
  ref: z.looseObject({ target: z.looseObject({ oid: z.string() }).nullable() }).nullable(),
  pullRequests: z.looseObject({ nodes: z.array(pullShape) }),
});

const branchQuery = /* GraphQL */ `
query SideBranch($owner: String!, $name: String!, $base: String!, $branch: String!, $ref: String!) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    id
    ref(qualifiedName: $ref) { target { oid } }
    pullRequests(first: 10, states: [OPEN], baseRefName: $base, headRefName: $branch) {
      nodes { id url title body isCrossRepository }
    }
  }
}`;

/** Looks at a branch and its pull request; of a fork's branch of the same name nothing is meant. */
export async function readSideBranch(
  github: GitHub,
  at: Repository,
  names: { readonly base: string; readonly branch: string },
): Promise<SideBranch> {
  const { owner, name } = at;
  const ref = `refs/heads/${names.branch}`;
  const { repository } = await github.query<{ repository: z.infer<typeof branchShape>['repository'] & Found }>(
    branchQuery,
    { owner, name, ref, ...names },
    { shape: branchShape },
  );
  const head = repository.ref?.target?.oid;
  return {
    repositoryId: repository.id,
    head,
    hasOthers: head !== undefined && (await holdsOthers(github, at, names)),
    pullRequest: repository.pullRequests.nodes.find((one) => !one.isCrossRepository),
  };
}

interface Found {
  readonly id: string;
  readonly ref: { readonly target: { readonly oid: string } | null } | null;
  readonly pullRequests: { readonly nodes: readonly (PullRequest & { readonly isCrossRepository: boolean })[] };
}

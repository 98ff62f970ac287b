import { z } from 'zod';
import { repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import type { RepositoryAt } from './read-tree.ts';

/** A branch that can be committed to, and who may read it. */
export interface Branch {
  readonly name: string;
  /** The commit it points to. */
  readonly head: string;
  /** Whether others than those who were given access can read it: everybody, or a whole enterprise. */
  readonly isPublic: boolean;
}

const ref = z.looseObject({ name: z.string(), target: z.looseObject({ oid: z.string() }).nullable() }).nullable();
type Ref = { readonly name: string; readonly target: { readonly oid: string } | null } | null;

/** The branch that `ref` names, or the default branch. A tag, a commit and a repository without any commit are errors. */
export async function branchOf(github: GitHub, { owner, name, ref: wanted }: RepositoryAt): Promise<Branch> {
  const { repository } = await github.query<{ repository: { visibility: string; usual: Ref; named?: Ref } }>(
    `query Branch($owner: String!, $name: String!, $ref: String!, $isNamed: Boolean!) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) {
        visibility
        usual: defaultBranchRef { name target { oid } }
        named: ref(qualifiedName: $ref) @include(if: $isNamed) { name target { oid } }
      }
    }`,
    { owner, name, ref: `refs/heads/${wanted ?? ''}`, isNamed: wanted !== undefined },
    { shape: repositoryWith({ visibility: z.string(), usual: ref, named: ref.optional() }) },
  );
  const found = wanted === undefined ? repository.usual : repository.named;
  if (found?.target)
    return { name: found.name, head: found.target.oid, isPublic: repository.visibility.toUpperCase() !== 'PRIVATE' };
  throw new GitHubError(
    wanted === undefined ? `${owner}/${name} has no commit yet.` : `${owner}/${name} has no branch "${wanted}".`,
    wanted === undefined
      ? 'GitHub cannot add the first commit over its API: create a README there, then run this again.'
      : 'Only a branch can be written to. Check what stands after "@" in LEDGERLINE_DATA_HUB.',
  );
}

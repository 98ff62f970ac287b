import { z } from 'zod';
import type { Repository } from '../settings/repository.ts';
import { pageOf, repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';

const actor = z.looseObject({
  name: z.string().nullable(),
  email: z.string().nullable(),
  user: z.looseObject({ login: z.string() }).nullable(),
});
type Actor = z.infer<typeof actor>;

const commitsShape = repositoryWith({
  ref: z
    .looseObject({
      compare: z
        .looseObject({ commits: pageOf(z.looseObject({ author: actor.nullable(), committer: actor.nullable() })) })
        .nullable(),
    })
    .nullable(),
}).extend({ viewer: z.looseObject({ login: z.string() }) });

const commitsQuery = /* GraphQL */ `
query SideCommits($owner: String!, $name: String!, $base: String!, $branch: String!) {
  rateLimit { cost remaining resetAt }
  viewer { login }
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $base) {
      compare(headRef: $branch) {
        commits(first: 100) {
          nodes { author { name email user { login } } committer { name email user { login } } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}`;

interface Compared {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly ref: {
      readonly compare: {
        readonly commits: {
          readonly nodes: readonly { readonly author: Actor | null; readonly committer: Actor | null }[];
          readonly pageInfo: { readonly hasNextPage: boolean };
        };
      } | null;
    } | null;
  };
}

/** Whether a branch holds commits of somebody else that the other one has not; more than are read at once are not ours alone. */
export async function holdsOthers(
  github: GitHub,
  { owner, name }: Repository,
  { base, branch }: { readonly base: string; readonly branch: string },
): Promise<boolean> {
  const { viewer, repository } = await github.query<Compared>(
    commitsQuery,
    { owner, name, base: `refs/heads/${base}`, branch },
    { shape: commitsShape, mayMiss: true },
  );
  if (!repository.ref?.compare) return false;
  const { nodes, pageInfo } = repository.ref.compare.commits;
  const isOwn = (one: Actor | null) => one !== null && isOf(one, viewer.login);
  // What GitHub commits for somebody it commits itself; who amends a commit of ours commits it.
  return (
    pageInfo.hasNextPage ||
    nodes.some(({ author, committer }) => !isOwn(author) || !(isOwn(committer) || committer?.email === webFlow))
  );
}

const webFlow = 'noreply@github.com';

/** Of an app GitHub tells no user, but an address that nobody else may have. */
const isOf = ({ user, email }: Actor, login: string): boolean =>
  user === null
    ? login.endsWith('[bot]') && (email ?? '').toLowerCase().includes(`+${login.toLowerCase()}@users.noreply.`)
    : user.login.toLowerCase() === login.toLowerCase();

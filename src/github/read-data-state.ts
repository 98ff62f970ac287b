import { z } from 'zod';
import { repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import type { RepositoryAt } from './read-tree.ts';

const object = z.looseObject({ oid: z.string(), committedDate: z.string().optional() }).nullable();
type Found = { readonly oid: string; readonly committedDate?: string } | null;

/** The commit a repository stands at, when it was made, and what git calls the contents of a folder in it, where there is one. */
export async function readDataState(
  github: GitHub,
  { owner, name, ref = 'HEAD' }: RepositoryAt,
  folder: string,
): Promise<{ readonly commit: string; readonly committedAt: number; readonly digest: string | undefined }> {
  const { repository } = await github.query<{ repository: { head: Found; data: Found } }>(
    `query DataState($owner: String!, $name: String!, $head: String!, $data: String!) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) {
        head: object(expression: $head) { oid ... on Commit { committedDate } }
        data: object(expression: $data) { oid }
      }
    }`,
    { owner, name, head: `${ref}^{commit}`, data: `${ref}:${folder}` },
    { shape: repositoryWith({ head: object, data: object }) },
  );
  const { head, data } = repository;
  if (head) return { commit: head.oid, committedAt: Date.parse(head.committedDate ?? ''), digest: data?.oid };
  throw new GitHubError(
    `${owner}/${name} has no ${ref === 'HEAD' ? 'commit yet' : `branch, tag or commit "${ref}"`}.`,
    'Check what stands after "@" in LEDGERLINE_DATA_HUB, or push a first commit.',
  );
}

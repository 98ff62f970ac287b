import { z } from 'zod';
import type { GitHub } from './client.ts';

/** Git's word for no commit. */
const nowhere = '0'.repeat(40);

/**
 * Makes a branch point to a commit, and makes it where there is none (`from` is undefined); refused where it points elsewhere than it was
 * seen to by then. Needs the permission "Contents: write".
 */
export const moveBranch = (
  github: GitHub,
  repositoryId: string,
  { branch, from, to }: { readonly branch: string; readonly from: string | undefined; readonly to: string },
): Promise<unknown> =>
  github.query(
    `mutation MoveBranch($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }`,
    {
      input: {
        repositoryId,
        refUpdates: [
          { name: `refs/heads/${branch}`, beforeOid: from ?? nowhere, afterOid: to, force: from !== undefined },
        ],
      },
    },
    { shape: z.unknown(), retries: 0 },
  );

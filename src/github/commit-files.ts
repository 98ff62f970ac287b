import { z } from 'zod';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';

/** Files to be changed in one commit. Paths are those of the repository. */
export interface Commit {
  readonly owner: string;
  readonly name: string;
  readonly branch: string;
  /** The commit that the branch has to point to, or nothing is done. */
  readonly expected: string;
  readonly message: { readonly headline: string; readonly body?: string | undefined };
  readonly write: ReadonlyMap<string, string | Uint8Array>;
  readonly remove: readonly string[];
}

/** What became of a commit: its oid; or another one came first; or the answer was lost, and only looking tells whether it was made. */
export type Committed = { readonly oid: string } | 'stale' | 'unknown';

const answer = z.looseObject({
  createCommitOnBranch: z.looseObject({ commit: z.looseObject({ oid: z.string() }) }),
});

const mutation = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** Commits files where nobody has committed since (compare-and-swap); sent once, so a lost answer never commits twice. */
export async function commitFiles(github: GitHub, commit: Commit): Promise<Committed> {
  const { owner, name, branch, expected, message, write, remove } = commit;
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: branch },
    message,
    expectedHeadOid: expected,
    fileChanges: {
      additions: [...write].map(([path, contents]) => ({ path, contents: Buffer.from(contents).toString('base64') })),
      deletions: remove.map((path) => ({ path })),
    },
  };
  try {
    // What has not the expected shape is not asked for again: it may have been done.
    const done = answer.safeParse(await github.query(mutation, { input }, { shape: z.unknown(), retries: 0 }));
    return done.success ? done.data.createCommitOnBranch.commit : 'unknown';
  } catch (error) {
    if (isStale(error)) return 'stale';
    if (isLost(error)) return 'unknown';
    throw error;
  }
}

interface Cause {
  readonly status?: number;
  readonly errors?: readonly { readonly type?: string; readonly message?: string }[];
}

const causeOf = (error: unknown): Cause =>
  error instanceof GitHubError ? ((error.cause as Cause | undefined) ?? {}) : {};

/** A path that is to be deleted may be gone with the head it was seen at; that is told in other words than a moved head. */
const isStale = (error: unknown): boolean =>
  (causeOf(error).errors ?? []).some(
    ({ type, message = '' }) => type === 'STALE_DATA' || /requested for deletion which does not exist/i.test(message),
  );

/** Whether GitHub may have done what it was asked, for all that came back. */
function isLost(error: unknown): boolean {
  const { status, errors } = causeOf(error);
  if (status !== undefined) return status >= 500;
  return errors === undefined || errors.every(({ type }) => type === undefined);
}

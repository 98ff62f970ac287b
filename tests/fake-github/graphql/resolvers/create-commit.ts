import { maySee } from '../../access/tokens.ts';
import { commitFiles } from '../../world/commit-files.ts';
import type { Repository } from '../../world/model.ts';
import { refusal } from '../errors.ts';
import type { Context } from '../field.ts';
import { onlyKeys } from '../field.ts';
import { gitObject } from './git-object.ts';
import { actor, mutation, needsToWrite } from './mutation.ts';

interface CommitInput {
  clientMutationId?: string;
  branch: { repositoryNameWithOwner?: string | null; branchName?: string | null };
  message: { headline: string; body?: string | null };
  expectedHeadOid: string;
  fileChanges?: {
    additions?: { path: string; contents: string }[] | null;
    deletions?: { path: string }[] | null;
  } | null;
}

/** Compare-and-swap: commits only when the branch still points to `expectedHeadOid`, else refuses with `STALE_DATA`. */
export const createCommitOnBranch = mutation<CommitInput>(
  'CreateCommitOnBranchInput',
  ['branch', 'message', 'expectedHeadOid', 'fileChanges'],
  async ({ branch, message, expectedHeadOid, fileChanges }, context) => {
    onlyKeys(branch, 'CommittableBranch', 'repositoryNameWithOwner', 'branchName');
    const repository = find(context, branch.repositoryNameWithOwner ?? '');
    needsToWrite(context, repository, 'contents');
    const additions = fileChanges?.additions ?? [];
    const deletions = (fileChanges?.deletions ?? []).map(({ path }) => path);
    for (const path of [...additions.map((addition) => addition.path), ...deletions])
      refuseBadPath(context, repository, path);
    const expectedIsThere = (await repository.git.read(expectedHeadOid)) !== null;
    for (const path of deletions)
      if (expectedIsThere && !(await repository.git.read(`${expectedHeadOid}:${path}`)))
        throw refusal(
          'UNPROCESSABLE',
          `A path was requested for deletion which does not exist as of commit oid \`${expectedHeadOid}\``,
        );
    const name = (branch.branchName ?? '').replace(/^refs\/heads\//, '');
    const done = await commitFiles(context.world, repository, {
      branch: name,
      expected: expectedHeadOid,
      message: message.body ? `${message.headline}\n\n${message.body}` : message.headline,
      files: new Map(additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64')])),
      remove: deletions,
      by: actor(context),
      byGitHub: true,
    });
    if ('actual' in done)
      throw refusal(
        'STALE_DATA',
        `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`,
      );
    return { commit: await gitObject(repository, done.oid), ref: { repository, name, oid: done.oid } };
  },
);

function find({ world, token }: Context, name: string): Repository {
  const found = world.repositories.get(name.toLowerCase());
  if (!found || !maySee(token, found))
    throw refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`);
  return found;
}

function refuseBadPath(context: Context, repository: Repository, path: string): void {
  if (
    path === '' ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')
  )
    throw refusal('UNPROCESSABLE', `The path \`${path}\` is malformed.`);
  if (path.startsWith('.github/workflows/')) needsToWrite(context, repository, 'workflows');
}

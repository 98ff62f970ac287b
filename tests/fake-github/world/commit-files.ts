import { afterPush } from './after-push.ts';
import type { Account, Repository } from './model.ts';
import type { World } from './world.ts';

/** A commit as a person wishes for it. */
export interface FileChanges {
  /** Contents by path. */
  readonly files?: Readonly<Record<string, string | Buffer>> | ReadonlyMap<string, string | Buffer>;
  readonly remove?: readonly string[];
  readonly message?: string;
  readonly branch?: string;
  /** The head the caller has seen; without it the commit goes on top of whatever is there. */
  readonly expected?: string | null;
  readonly by?: Account;
  /** Whether GitHub makes the commit for somebody, as it does over its API. */
  readonly byGitHub?: boolean;
}

/** Commits files to a repository; gives the head instead when it is not the expected one. */
export async function commitFiles(
  world: World,
  repository: Repository,
  changes: FileChanges,
): Promise<{ oid: string } | { actual: string | null }> {
  const by = changes.by ?? repository.owner;
  const branch = changes.branch ?? repository.defaultBranch;
  const before = await repository.git.head(branch);
  const done = await repository.git.commit({
    branch,
    message: changes.message ?? 'Change files',
    author: { name: by.login, email: `${by.databaseId}+${by.login}@users.noreply.github.com` },
    ...(changes.byGitHub ? { committer: { name: 'GitHub', email: 'noreply@github.com' } } : {}),
    at: Date.parse(world.clock.tick()),
    additions: changes.files instanceof Map ? changes.files : new Map(Object.entries(changes.files ?? {})),
    deletions: changes.remove ?? [],
    ...(changes.expected === undefined ? {} : { expected: changes.expected }),
  });
  if ('oid' in done) {
    const written = [...(changes.files instanceof Map ? changes.files.keys() : Object.keys(changes.files ?? {}))];
    world.tell({
      ...{ name: 'push', repository, sender: by, ref: `refs/heads/${branch}`, before, after: done.oid },
      message: changes.message ?? 'Change files',
      paths: { written, removed: changes.remove ?? [] },
    });
    await afterPush(world, repository, branch, by);
  }
  return done;
}

import { createGitRepository } from '../git/git-repository.ts';
import { createCi } from './actions/model.ts';
import type { ActionsSettings, Repository } from './model.ts';
import { nodeId } from './node-id.ts';
import type { World } from './world.ts';

/** What may be other than usual: public, on `main`, owned by an organization. */
export interface RepositoryOptions {
  readonly visibility?: 'PUBLIC' | 'PRIVATE';
  readonly defaultBranch?: string;
  readonly description?: string;
  readonly hasIssuesEnabled?: boolean;
  /** Whether the owner is an organization, as for every repository whose people are MEMBERs. */
  readonly ownerKind?: 'User' | 'Organization';
  readonly actions?: Partial<ActionsSettings>;
  readonly pages?: Repository['pages'];
}

/** Makes an empty repository; its git repository is written to disk when somebody first needs it. */
export function createRepository(world: World, name: string, options: RepositoryOptions = {}): Repository {
  const [ownerLogin = '', repositoryName = ''] = name.split('/');
  if (!ownerLogin || !repositoryName) throw new Error(`A fake repository is named owner/name, not "${name}".`);
  const owner = world.account(ownerLogin, options.ownerKind ?? 'Organization');
  const databaseId = world.nextId();
  const defaultBranch = options.defaultBranch ?? 'main';
  return {
    __typename: 'Repository',
    owner,
    name: repositoryName,
    databaseId,
    nodeId: nodeId('Repository', databaseId),
    createdAt: world.clock.now(),
    defaultBranch,
    git: createGitRepository(defaultBranch),
    issues: new Map(),
    gone: new Map(),
    pullRequests: [],
    labels: new Map(),
    associations: new Map([[owner.login, 'OWNER']]),
    dispatches: [],
    description: options.description ?? null,
    visibility: options.visibility ?? 'PUBLIC',
    hasIssuesEnabled: options.hasIssuesEnabled ?? true,
    pages: options.pages ?? null,
    actions: {
      enabled: true,
      allowedActions: 'all',
      defaultWorkflowPermissions: 'read',
      canApprovePullRequestReviews: false,
      variables: {},
      secrets: [],
      organizationVariables: {},
      organizationSecrets: [],
      switchedOff: [],
      startsByItself: false,
      ...options.actions,
    },
    ci: createCi(),
    rules: [],
    nextNumber: 1,
    version: 0,
  };
}

import { randomBytes } from 'node:crypto';
import type { Repository } from '../world/model.ts';
import { nameWithOwner } from '../world/model.ts';

/** GitHub's permission names, as in a workflow's `permissions:`. */
export type Permission =
  | 'metadata'
  | 'contents'
  | 'issues'
  | 'pull_requests'
  | 'actions'
  | 'pages'
  | 'administration'
  | 'workflows'
  | 'variables'
  | 'secrets';
/** How far a permission goes. */
export type Level = 'read' | 'write';
/** What a token may do. */
export type Permissions = Readonly<Partial<Record<Permission, Level>>>;

/** Every permission the fake knows, to the full. */
export const everything: Permissions = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  actions: 'write',
  pages: 'write',
  administration: 'write',
  workflows: 'write',
  variables: 'write',
  secrets: 'write',
};

/** Settings of a repository, which nobody sees only because it is public. */
const hidden: readonly Permission[] = ['administration', 'variables', 'secrets'];

/** A token the fake knows. */
export interface Token {
  readonly value: string;
  readonly login: string;
  /** `integration` is a GitHub App or the `GITHUB_TOKEN` of a workflow; `personal` a fine-grained personal token. */
  readonly kind: 'integration' | 'personal';
  readonly permissions: Permissions;
  /** Repositories it was made for; all unless told. On other public ones it may only read. */
  readonly repositories: 'all' | readonly string[];
}

/** Makes a token; without a word it is a person's with every permission. */
export const createToken = (wish: Partial<Token> = {}): Token => ({
  value: `fake-${randomBytes(12).toString('hex')}`,
  kind: 'personal',
  login: wish.kind === 'integration' ? 'github-actions[bot]' : 'ledgerline-tester',
  permissions: everything,
  repositories: 'all',
  ...wish,
});

const covers = (token: Token, repository: Repository): boolean =>
  token.repositories === 'all' ||
  token.repositories.some((name) => name.toLowerCase() === nameWithOwner(repository).toLowerCase());

const granted = (token: Token, permission: Permission): Level | undefined =>
  token.permissions[permission] ?? (permission === 'metadata' ? 'read' : undefined);

/** Whether the token may know that the repository exists. */
export const maySee = (token: Token, repository: Repository): boolean =>
  repository.visibility === 'PUBLIC' || covers(token, repository);

/** Whether the token may do this. What is public may be read with any token, except settings. */
export function may(token: Token, repository: Repository, permission: Permission, level: Level): boolean {
  if (level === 'read' && repository.visibility === 'PUBLIC' && !hidden.includes(permission)) return true;
  if (!covers(token, repository)) return false;
  const has = granted(token, permission);
  return has === 'write' || has === level;
}

/** GitHub's words for a permission that is missing. */
export const notAccessible = ({ kind }: Token): string =>
  kind === 'integration'
    ? 'Resource not accessible by integration'
    : 'Resource not accessible by personal access token';

/** What GitHub calls the token's role in the repository. */
export function roleOf(token: Token, repository: Repository): 'ADMIN' | 'WRITE' | 'READ' {
  if (!covers(token, repository)) return 'READ';
  if (granted(token, 'administration') === 'write') return 'ADMIN';
  return granted(token, 'contents') === 'write' ? 'WRITE' : 'READ';
}

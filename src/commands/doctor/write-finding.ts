import type { GitHub } from '../../github/client.ts';
import { ask } from '../../github/refusal.ts';
import { fullName, type Repository } from '../../settings/repository.ts';
import { type Finding, ok, skipped } from './check.ts';
import { permissionHint } from './issues-db-checks.ts';
import { forRest, type Setup } from './setup.ts';

/** What GitHub tells of the right to write without anything being written. */
export async function writeFinding(
  setup: Setup,
  github: GitHub,
  repository: Repository,
  { permission, purpose }: { readonly permission: string; readonly purpose: string },
): Promise<Finding> {
  const name = fullName(repository);
  const reply = await ask(github.rest('GET /repos/{owner}/{repo}', forRest(repository)));
  if ('refusal' in reply) return skipped(`The token does not see ${name}.`);
  const { data, headers } = reply.data;
  const { permissions: may } = data as { permissions?: { push?: boolean } };
  // GitHub gives the tokens of Apps no role.
  if (setup.token?.startsWith('ghs_') || may?.push === undefined)
    return skipped(`GitHub does not tell whether this token may write to ${name}; ${purpose} would show it.`);
  const hint = permissionHint(setup, permission);
  if (!may.push)
    return skipped(
      `The token may read ${name} and not write there. That is enough for a build, not for ${purpose}.`,
      hint,
    );
  const scopes = String(headers['x-oauth-scopes'] ?? '')
    .split(/, */)
    .filter(Boolean);
  if (scopes.length > 0 && !scopes.includes('repo') && !scopes.includes('public_repo'))
    return skipped(
      `The token has no scope "repo", so it may not write to ${name}. A build does not need that; ${purpose} would.`,
      hint,
    );
  if (scopes.length > 0) return ok(`The token may write to ${name}.`);
  return ok(`Who has the token may write to ${name}. Whether it has "${permission}" shows when it is used.`);
}

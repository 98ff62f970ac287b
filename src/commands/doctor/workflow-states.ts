import type { GitHub } from '../../github/client.ts';
import { ask } from '../../github/refusal.ts';
import type { Repository } from '../../settings/repository.ts';
import { forRest } from './setup.ts';

/** The workflows of a repository by their file, `active` or switched off in some way; nothing where the token may not see them. */
export async function workflowStates(
  github: GitHub,
  repository: Repository,
): Promise<ReadonlyMap<string, string> | undefined> {
  const parameters = { ...forRest(repository), per_page: 100 };
  const reply = await ask(github.rest('GET /repos/{owner}/{repo}/actions/workflows', parameters));
  if ('refusal' in reply) return undefined;
  const { workflows } = reply.data.data as { workflows: { path: string; state: string }[] };
  return new Map(workflows.map(({ path, state }) => [path.replace('.github/workflows/', ''), state]));
}

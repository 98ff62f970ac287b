import type { GitHub } from '../../github/client.ts';
import { ask } from '../../github/refusal.ts';
import type { Repository } from '../../settings/repository.ts';
import { forRest } from './setup.ts';

/** What workflows of a repository are given, by it or by its organization, by name. */
export interface Given {
  /** Empty for secrets, of which nobody is shown more than the name. */
  readonly values: ReadonlyMap<string, string>;
  /** Whether what is not among them is certainly not given. */
  readonly isWhole: boolean;
}

interface Listed {
  readonly total_count: number;
  readonly variables?: readonly { readonly name: string; readonly value: string }[];
  readonly secrets?: readonly { readonly name: string }[];
}

/** The variables or the names of the secrets; nothing where the token may not see those of the repository. */
export async function givenToWorkflows(
  github: GitHub,
  repository: Repository,
  kind: 'variables' | 'secrets',
): Promise<Given | undefined> {
  const own = await listing(github, repository, kind);
  if (!own) return undefined;
  const { data } = await github.rest('GET /repos/{owner}/{repo}', forRest(repository));
  const isOfPerson = (data as { owner: { type: string } }).owner.type === 'User';
  const shared = isOfPerson ? { values: [], isWhole: true } : await listing(github, repository, `organization-${kind}`);
  return {
    // The repository's own word wins.
    values: new Map([...(shared?.values ?? []), ...own.values]),
    isWhole: own.isWhole && (shared?.isWhole ?? false),
  };
}

async function listing(github: GitHub, repository: Repository, kind: string) {
  const parameters = { ...forRest(repository), per_page: 30 };
  const reply = await ask(github.rest(`GET /repos/{owner}/{repo}/actions/${kind}`, parameters));
  if ('refusal' in reply) return undefined;
  const { variables, secrets = [], total_count: total } = reply.data.data as Listed;
  const values = (variables ?? secrets.map(({ name }) => ({ name, value: '' }))).map(
    ({ name, value }) => [name, value] as const,
  );
  return { values, isWhole: values.length >= total };
}

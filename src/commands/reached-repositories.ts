import type { Settings } from '../settings/join-settings.ts';
import type { Repository } from '../settings/repository.ts';

/**
 * The repositories of issues and of data, which are all that a token for the loop has to reach; nothing where they have different owners,
 * because an App is installed for one owner at a time.
 */
export function reachedRepositories({
  issuesDb,
  dataHub,
}: Pick<Settings, 'issuesDb' | 'dataHub'>): { readonly owner: string; readonly names: readonly string[] } | undefined {
  const all: Repository[] = [...(issuesDb ? [issuesDb] : []), ...(dataHub.kind === 'repository' ? [dataHub] : [])];
  const [first] = all;
  if (all.some(({ owner }) => owner.toLowerCase() !== first?.owner.toLowerCase())) return undefined;
  const names = new Map(all.map(({ name }) => [name.toLowerCase(), name]));
  return { owner: first?.owner ?? '', names: [...names.values()] };
}

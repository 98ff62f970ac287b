import { type Repository, repositoryNamed } from '../../../src/settings/repository.ts';
import { type ClosingPull, repositoryOf } from '../../gates/gates-file-of.ts';
import type { Forge } from '../../github/forge.ts';

/** What says which pull requests may be shown. */
export interface Showing {
  readonly forge: Pick<Forge, 'closing'>;
  /** Whether everybody may read a repository. */
  readonly isVisibleToAll: (repository: Repository) => Promise<boolean>;
  /** Repositories, as `owner/name`, that the owner of the site wants shown whoever may read them. */
  readonly wanted: readonly string[];
}

/** The pull requests that close issues, and how many are not told of. */
export interface Closing {
  readonly found: ReadonlyMap<number, readonly ClosingPull[]>;
  readonly leftOut: number;
}

/**
 * An issue may be closed from a repository that nobody is to hear of, not even by its name in a log: its pull requests are taken only
 * where the owner of the site wants that.
 */
export async function closingPulls(
  { forge, isVisibleToAll, wanted }: Showing,
  at: Repository,
  issues: readonly number[],
): Promise<Closing> {
  const all = [...(await forge.closing(at, issues))];
  const names = new Set(all.flatMap(([, pulls]) => pulls.map(({ url }) => repositoryOf(url))));
  const shown = new Set<string | undefined>();
  for (const name of names)
    if (name !== undefined && (isIn(wanted, name) || (await isVisibleToAll(repositoryNamed(name))))) shown.add(name);
  const found = all.map(([issue, pulls]) => [issue, pulls.filter(({ url }) => shown.has(repositoryOf(url)))] as const);
  const countOf = (lists: readonly (readonly [number, readonly ClosingPull[]])[]) =>
    lists.reduce((sum, [, pulls]) => sum + pulls.length, 0);
  return { found: new Map(found), leftOut: countOf(all) - countOf(found) };
}

const isIn = (names: readonly string[], name: string): boolean =>
  names.some((one) => one.toLowerCase() === name.toLowerCase());

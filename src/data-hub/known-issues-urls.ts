import type { GitHub } from '../github/client.ts';
import { namesNow } from '../github/names-now.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import { type IssuesUrls, issuesUrls, repositoryNamed } from '../pipeline/sources/issues-urls.ts';
import type { Settings } from '../settings/join-settings.ts';
import { fullName, type Repository } from '../settings/repository.ts';

/** Where issues are, as the configuration says. */
export interface IssuesPlace extends Pick<Settings, 'serverUrl'> {
  readonly issuesDb: Repository;
}

/** What GitHub answered about the repository of issues. */
export interface KnownName {
  /** What GitHub calls it, where it was asked already. */
  readonly now?: string | undefined;
  /** Whether files with such an id are to be told apart; of others, and where only these are there, nothing is asked. */
  readonly matters?: (id: number) => boolean;
}

/**
 * The addresses of issues of the repository under each name that leads there: the configured one, GitHub's own for it, and of the names
 * that files give those which lead to it still. It asks once, and only where a file gives a name that is not known.
 */
export async function knownIssuesUrls(
  github: GitHub,
  { serverUrl, issuesDb }: IssuesPlace,
  files: readonly Candidate[],
  { now, matters = () => true }: KnownName = {},
): Promise<IssuesUrls> {
  const known = [fullName(issuesDb), ...(now === undefined ? [] : [now])];
  const lower = new Set(known.map((name) => name.toLowerCase()));
  const named = files.flatMap(({ id, data }) => {
    const name = repositoryNamed(serverUrl, data)?.toLowerCase();
    return name === undefined || lower.has(name) ? [] : [{ id, name }];
  });
  if (!named.some(({ id }) => matters(id))) return issuesUrls(serverUrl, known);
  const others = [...new Set(named.map(({ name }) => name))];
  const names = await namesNow(github, now === undefined ? [fullName(issuesDb), ...others] : others);
  const own = now ?? names.get(fullName(issuesDb));
  const leadThere = others.filter((name) => own !== undefined && names.get(name) === own);
  return issuesUrls(serverUrl, [...known, ...(own === undefined ? [] : [own]), ...leadThere]);
}

/**
 * What the addresses of a repository's issues start with, such as `https://github.com/ada/issues-db/issues/`, under each name that leads
 * to the repository: people write names in any case, and a repository that was renamed is found by its former names as well.
 */
export type IssuesUrls = readonly string[];

/** The beginnings of addresses on a server under names of one repository, each once. */
export const issuesUrls = (serverUrl: string, names: readonly string[]): IssuesUrls => [
  ...new Set(names.map((name) => `${serverUrl}/${name}/issues/`.toLowerCase())),
];

/** Whether a record is the mirror of an issue of that repository. */
export const isMirrorOf = (urls: IssuesUrls, data: unknown): boolean => {
  const url = urlOf(data).toLowerCase();
  return urls.some((start) => url.startsWith(start.toLowerCase()));
};

/** The repository whose issue a record says it is, such as `ada/issues-db`. */
export function repositoryNamed(serverUrl: string, data: unknown): string | undefined {
  const url = urlOf(data);
  if (!url.toLowerCase().startsWith(`${serverUrl}/`.toLowerCase())) return undefined;
  return /^([\w.-]{1,100}\/[\w.-]{1,100})\/issues\/\d+$/.exec(url.slice(serverUrl.length + 1))?.[1];
}

/** The address that a record gives of its issue. Objects may hold anything there. */
export const urlOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'url' in data && typeof data.url === 'string' ? data.url : '';

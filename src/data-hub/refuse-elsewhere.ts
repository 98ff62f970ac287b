import { GitHubError } from '../github/explain.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import { type IssuesUrls, isMirrorOf, repositoryNamed, urlOf } from '../pipeline/sources/issues-urls.ts';
import { counting } from '../pipeline/text/counting.ts';
import { listed } from '../pipeline/text/listed.ts';

/** Files that say they are issues of another repository. */
export interface Elsewhere {
  /** The repository, such as `ada/other`; nothing where an address is none of an issue on the server. */
  readonly repository: string | undefined;
  readonly files: readonly string[];
}

/** What a data-hub holds of other repositories than the one whose issues it mirrors, the most files first. */
export function filesElsewhere(files: readonly Candidate[], serverUrl: string, urls: IssuesUrls): Elsewhere[] {
  const others = files.filter(({ data }) => urlOf(data) !== '' && !isMirrorOf(urls, data));
  return [...Map.groupBy(others, ({ data }) => repositoryNamed(serverUrl, data)?.toLowerCase())]
    .map(([repository, group]) => ({ repository, files: group.map(({ origin }) => origin) }))
    .toSorted((a, b) => b.files.length - a.files.length);
}

/** The same without files that are about to go. */
export const stayingElsewhere = (others: readonly Elsewhere[], going: ReadonlySet<string>): Elsewhere[] =>
  others.flatMap(({ repository, files }) => {
    const left = files.filter((path) => !going.has(path));
    return left.length > 0 ? [{ repository, files: left }] : [];
  });

/** Of how many files, in words: `8 of team/one and 2 of other addresses`. */
export const elsewhereInWords = (others: readonly Elsewhere[]): string =>
  listed(others.map(({ repository, files }) => `${files.length} of ${repository ?? 'other addresses'}`));

/** Share of the files with an address that may be of another repository, where one of them is about to be overwritten. */
const tolerated = 0.2;

/** Refuses to write over files of another repository in a data-hub that holds many of them: the wrong repository is configured. */
export function refuseElsewhere(
  repository: string,
  files: readonly Candidate[],
  others: readonly Elsewhere[],
  going: ReadonlySet<string>,
): void {
  const theirs = others.flatMap((one) => one.files);
  const all = files.filter(({ data }) => urlOf(data) !== '').length;
  const touched = theirs.filter((path) => going.has(path)).length;
  if (touched === 0 || theirs.length <= all * tolerated) return;
  throw new GitHubError(
    `Of the ${counting(all, 'record')} in the data-hub that ${all === 1 ? 'names its issue' : 'name their issues'}, ` +
      `${elsewhereInWords(others)} are not of ${repository}, and ${touched} of them would be overwritten. Nothing was written.`,
    'Check LEDGERLINE_ISSUES_DB. If the issues have moved there and kept their numbers, say so once: ' +
      '"npx ledgerline sync --full --accept-shrink". On GitHub, run the workflow "Reconcile" by hand and tick it there.',
  );
}

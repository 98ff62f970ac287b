import { counting, plural } from '../../../src/pipeline/text/counting.ts';

/** What was done, or would be. */
export interface Done {
  readonly commit: string | null;
  /** Paths of the files that change, as a person finds them. */
  readonly files: readonly string[];
  /** Pull requests of repositories that not everybody may read. */
  readonly leftOut: number;
  readonly dryRun: boolean;
}

/** What `ledgerline gates` says in the end; no name of a repository that nobody is to hear of. */
export function gatesLines({ commit, files, leftOut, dryRun }: Done): string[] {
  const count = counting(files.length, 'file');
  const done = dryRun
    ? [`${count} would change:`, ...files.map((path) => `  ${path}`)]
    : [`${count} ${plural(files.length, 'was', 'were')} changed${commit ? ` in commit ${commit}` : ''}.`];
  return [
    ...(files.length === 0 ? ['The data-hub holds what GitHub says of pull requests; nothing was changed.'] : done),
    ...(leftOut === 0
      ? []
      : [
          `${counting(leftOut, 'pull request')} ${plural(leftOut, 'was', 'were')} left out: not everybody may read the repository.`,
          'To show them, name their repository in "operations.showPullRequestsOf" of ledgerline.config.ts.',
        ]),
  ];
}

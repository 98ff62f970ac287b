import type { RepositoryDesk } from '../../fake-github/index.ts';

/** So many runs of a repository are remembered, and so many may wait for a person. */
const most = { runs: 60, waiting: 3 };

/** Lets a world go on for days: old runs are forgotten, and of those that nobody decides the oldest are stopped. */
export function tidyUp({ repository: { ci }, runs }: RepositoryDesk): void {
  const waiting = ci.runs.filter(({ status }) => status === 'waiting');
  for (const { databaseId } of waiting.slice(0, -most.waiting)) runs.cancel(databaseId);
  const over = ci.runs.filter(({ status }) => status === 'completed').slice(0, Math.max(0, ci.runs.length - most.runs));
  for (const run of over) {
    ci.runs.splice(ci.runs.indexOf(run), 1);
    ci.suites.splice(ci.suites.indexOf(run.suite), 1);
  }
}

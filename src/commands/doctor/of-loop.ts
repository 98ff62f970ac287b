import type { GitHub } from '../../github/client.ts';
import type { Repository } from '../../settings/repository.ts';
import { type Check, type Finding, skipped } from './check.ts';
import type { Setup } from './setup.ts';

/** A check of what the workflows need that mirror issues; it writes nothing. */
export const ofLoop = (
  name: string,
  needs: readonly string[],
  where: (setup: Setup) => Repository | undefined,
  look: (setup: Setup, repository: Repository, github: GitHub) => Promise<Finding>,
): Check<Setup> => ({
  name,
  needs,
  async run(setup) {
    if (!setup.issuesDb) return skipped('No repository of issues is named, so nothing is mirrored.');
    const repository = where(setup);
    if (!repository) return skipped('"repository" is not set in ledgerline.config.ts.');
    return setup.github ? look(setup, repository, setup.github) : skipped('There is no token to ask with.');
  },
});

/** The repository of the project, in which the workflows run. */
export const ofProject = (setup: Setup) => setup.project;

/** The repository that mirrors are committed to: the data-hub's, or the project's where it is a folder there. */
export const mirrored = ({ dataHub, project }: Setup) => (dataHub.kind === 'repository' ? dataHub : project);

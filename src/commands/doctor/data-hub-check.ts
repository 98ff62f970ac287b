import { hubFolders } from '../../data-hub/hub-folders.ts';
import { GitHubError } from '../../github/explain.ts';
import { readHead, readListing } from '../../github/read-tree.ts';
import { ask } from '../../github/refusal.ts';
import { fullName } from '../../settings/repository.ts';
import { type Check, ok, skipped, wrong } from './check.ts';
import { permissionHint } from './issues-db-checks.ts';
import { repositoryFinding } from './repository-finding.ts';
import type { Setup } from './setup.ts';

/** Whether the data-hub repository can be read, as a build reads it. */
export const dataHubChecks: readonly Check<Setup>[] = [
  {
    name: 'data-hub',
    needs: ['token'],
    async run(setup) {
      const { dataHub: hub, github } = setup;
      if (hub.kind !== 'repository') return skipped('The data-hub is a folder.');
      if (!github) return skipped('There is no token to ask with.');
      const named = 'LEDGERLINE_DATA_HUB, or dataHub in ledgerline.config.ts';
      return repositoryFinding(setup, github, hub, named);
    },
  },
  {
    name: 'contents-permission',
    needs: ['data-hub'],
    async run(setup) {
      const { dataHub: hub, github, types } = setup;
      if (hub.kind !== 'repository' || !github) return skipped('No files are read from GitHub.');
      const data = hub.folder === '' ? 'data' : `${hub.folder}/data`;
      const folders = hubFolders(types).map((folder) => `${data}/${folder}`);
      try {
        const reply = await ask(
          readHead(github, hub).then((commit) => readListing(github, hub, commit, hub.folder, folders)),
        );
        if ('data' in reply) return ok('The token may read its files.');
      } catch (error) {
        // The folder, branch or commit that is named is not there: a sentence of ours, without a cause.
        if (error instanceof GitHubError && error.cause === undefined) return wrong(error.message, error.hint);
        throw error;
      }
      return wrong(
        `The token may not read the files of ${fullName(hub)}: "Contents: read" is missing.`,
        permissionHint(setup, 'contents: read'),
      );
    },
  },
];

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { missing } from '../../../scripts/preflight.mjs';
import { readFolder } from '../../data-hub/read-folder.ts';
import { counting } from '../../pipeline/text/counting.ts';
import { generatedFiles } from '../generated-files.ts';
import { organizationFiles } from '../organization-files.ts';
import { type Check, ok, skipped, wrong } from './check.ts';
import type { Setup } from './setup.ts';

/** Path of the workflow that builds and publishes. */
export const deployWorkflow = '.github/workflows/deploy.yml';

/** What runs the commands. */
export const nodeCheck: Check<{ readonly node: string }> = {
  name: 'node',
  run({ node }) {
    const sentence = missing({ node, installed: true });
    return sentence ? wrong(sentence, 'https://nodejs.org/en/download') : ok(`Node ${node}.`);
  },
};

/** What can be looked at without asking anybody. */
export const localChecks: readonly Check<Setup>[] = [
  {
    name: 'data-hub-folder',
    async run({ root, dataHub: hub, types, issuesDb }) {
      if (hub.kind !== 'folder') return skipped('The data-hub is a repository.');
      try {
        const path = hub.folder.startsWith('/') ? hub.folder : join(root, hub.folder);
        const found = await readFolder(path, types, { mayBeMissing: issuesDb !== undefined });
        const sample = found.isSample ? ', the sample programme' : '';
        return ok(
          `The data-hub folder "${hub.folder}" is readable: ${counting(found.candidates.length, 'file')}${sample}.`,
        );
      } catch (error) {
        return wrong(
          error instanceof Error ? error.message : String(error),
          'Fix LEDGERLINE_DATA_HUB, or dataHub in ledgerline.config.ts.',
        );
      }
    },
  },
  {
    name: 'generated-files',
    async run({ root, types, privacy, ...organization }) {
      // Loaded late, because it loads the configuration with it.
      const { differences } = await import('../generate.ts');
      const files = new Map([...generatedFiles(types, privacy), ...(await organizationFiles(root, organization))]);
      const paths = Object.values(await differences(root, files)).flat();
      if (paths.length === 0)
        return ok('Issue forms, schemas, labels, CODEOWNERS and the hours of workflows are current.');
      return wrong(`Out of date: ${paths.join(', ')}.`, 'Run "npx ledgerline generate" and commit what it writes.');
    },
  },
  {
    name: 'workflow',
    async run({ root }) {
      const text = await readFile(join(root, deployWorkflow), 'utf8').catch(() => null);
      if (text !== null) return ok(`${deployWorkflow} is there.`);
      return wrong(
        `${deployWorkflow} is missing, so nothing publishes the site.`,
        `Bring it back with "git checkout HEAD -- ${deployWorkflow}", or copy it from a fresh clone.`,
      );
    },
  },
];

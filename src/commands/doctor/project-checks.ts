import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GitHub } from '../../github/client.ts';
import { ask } from '../../github/refusal.ts';
import { fullName, type Repository } from '../../settings/repository.ts';
import { type Check, type Finding, ok, skipped, wrong } from './check.ts';
import { permissionHint } from './issues-db-checks.ts';
import { deployWorkflow } from './local-checks.ts';
import { repositoryFinding } from './repository-finding.ts';
import { forRest, pageOf, readsGitHub, type Setup } from './setup.ts';

/** A check of the repository that builds and publishes the site. */
const ofProject = (
  name: string,
  needs: readonly string[],
  look: (setup: Setup, project: Repository, github: GitHub) => Promise<Finding>,
): Check<Setup> => ({
  name,
  needs,
  async run(setup) {
    if (!readsGitHub(setup)) return skipped('No repository of issues or data is named, so GitHub is not asked.');
    if (!setup.project) return skipped('"repository" is not set in ledgerline.config.ts.');
    return setup.github ? look(setup, setup.project, setup.github) : skipped('There is no token to ask with.');
  },
});

/** What the repository of the project should have to publish the site. */
export const projectChecks: readonly Check<Setup>[] = [
  ofProject('project', ['token'], (setup, project, github) =>
    repositoryFinding(setup, github, project, '"repository" in ledgerline.config.ts'),
  ),
  ofProject('default-branch', ['project', 'workflow'], async (setup, project, github) => {
    const { data } = await github.rest('GET /repos/{owner}/{repo}', forRest(project));
    const { default_branch: branch } = data as { default_branch: string };
    const branches = await branchesOf(join(setup.root, deployWorkflow));
    if (branches.length === 0 || branches.includes(branch)) return ok(`A push to ${branch} publishes the site.`);
    return wrong(
      `The default branch of ${fullName(project)} is ${branch}, but ${deployWorkflow} waits for pushes to ${branches.join(', ')}.`,
      `Rename the branch under ${pageOf(setup, project, '/settings')}, or write ${branch} into the workflow.`,
    );
  }),
  ofProject('deploy-workflow', ['project'], async (setup, project, github) => {
    const reply = await ask(
      github.rest('GET /repos/{owner}/{repo}/contents/{path}', { ...forRest(project), path: deployWorkflow }),
    );
    if ('data' in reply) return ok(`${fullName(project)} has ${deployWorkflow}.`);
    if (reply.refusal === 'forbidden')
      return skipped(
        `The token may not read the files of ${fullName(project)}, so its workflow cannot be seen.`,
        'A build elsewhere does not need that. To have it checked, add "Contents: read".',
      );
    return wrong(
      `${fullName(project)} has no ${deployWorkflow} on its default branch.`,
      `Push this checkout to ${pageOf(setup, project)}.`,
    );
  }),
  ofProject('pages', ['project'], async (setup, project, github) => {
    const settings = pageOf(setup, project, '/settings/pages');
    const reply = await ask(github.rest('GET /repos/{owner}/{repo}/pages', forRest(project)));
    if ('refusal' in reply)
      return reply.refusal === 'missing'
        ? wrong(
            `${fullName(project)} has GitHub Pages switched off.`,
            `Choose "GitHub Actions" as the source at ${settings}`,
          )
        : skipped(
            `The token may not ask about GitHub Pages of ${fullName(project)}: "Pages: read" is missing.`,
            `Look yourself at ${settings}, or: ${permissionHint(setup, 'pages: read')}`,
          );
    const { build_type: source, html_url: url } = reply.data.data as { build_type?: string; html_url?: string };
    if (source === 'workflow') return ok(`GitHub Pages is on${url ? `: ${url}` : ''}.`);
    return wrong(
      `GitHub Pages of ${fullName(project)} publishes a branch, not what the workflow builds.`,
      `Choose "GitHub Actions" as the source at ${settings}`,
    );
  }),
];

/** The branches whose pushes start a workflow; empty where it does not say. */
async function branchesOf(file: string): Promise<string[]> {
  const read = parse(await readFile(file, 'utf8'), { logLevel: 'error', prettyErrors: false }) as {
    on?: { push?: { branches?: string[] } };
  };
  return read.on?.push?.branches ?? [];
}

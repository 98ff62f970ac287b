import type { GitHub } from '../../github/client.ts';
import { fullName, isSameRepository, type Repository } from '../../settings/repository.ts';
import { type Finding, ok, skipped, wrong } from './check.ts';
import { givenToWorkflows } from './given-to-workflows.ts';
import { permissionHint } from './issues-db-checks.ts';
import { mirrored, ofLoop } from './of-loop.ts';
import { pageOf, type Setup } from './setup.ts';
import { workflowStates } from './workflow-states.ts';

/** Whether a repository of issues or of data tells the project of a change: with which workflow, and where a copy of it is. */
const teller = (name: string, where: (setup: Setup) => Repository | undefined, file: string, template: string) =>
  ofLoop(name, ['variables'], where, async (setup, repository, github) => {
    const { project } = setup;
    if (!project) return skipped('"repository" is not set in ledgerline.config.ts.');
    if (isSameRepository(repository, project))
      return ok('It is in the repository of the project, which hears of it by itself.');
    const states = await workflowStates(github, repository);
    if (!states)
      return skipped(
        `The token may not see the workflows of ${fullName(repository)}.`,
        permissionHint(setup, 'actions: read'),
      );
    if (!states.has(file))
      return wrong(
        `${fullName(repository)} has no ${file} on its default branch, so the project hears of a change at night only.`,
        `Copy ${template}/.github there, commit and push: ${pageOf(setup, repository)}`,
      );
    if (states.get(file) !== 'active')
      return wrong(
        `Switched off in ${fullName(repository)}: ${file}.`,
        `Switch on with "gh workflow enable ${file} --repo ${fullName(repository)}", or at ${pageOf(setup, repository, '/actions')}.`,
      );
    return givenFinding(setup, { repository, project, file }, github);
  });

async function givenFinding(
  setup: Setup,
  {
    repository,
    project,
    file,
  }: { readonly repository: Repository; readonly project: Repository; readonly file: string },
  github: GitHub,
): Promise<Finding> {
  const name = fullName(repository);
  const variables = await givenToWorkflows(github, repository, 'variables');
  const secrets = await givenToWorkflows(github, repository, 'secrets');
  const told = variables?.values.get('LEDGERLINE_PROJECT');
  const set = `gh variable set LEDGERLINE_PROJECT --body ${fullName(project)} --repo ${name}`;
  if (told !== undefined && told.toLowerCase() !== fullName(project).toLowerCase())
    return wrong(`${file} of ${name} tells ${told} of a change, and not ${fullName(project)}.`, set);
  if (variables?.isWhole && told === undefined)
    return wrong(`${name} has no variable LEDGERLINE_PROJECT, so ${file} tells nobody of a change.`, set);
  if (secrets?.isWhole && !secrets.values.has('LEDGERLINE_TOKEN'))
    return wrong(
      `${name} has no secret LEDGERLINE_TOKEN, so ${file} may not tell ${fullName(project)} of a change.`,
      `Add a token with "Contents: write" for ${fullName(project)} at ${pageOf(setup, repository, '/settings/secrets/actions')}`,
    );
  if (told === undefined || !secrets?.values.has('LEDGERLINE_TOKEN'))
    return skipped(
      `${file} is in ${name}. Whether it has LEDGERLINE_PROJECT and LEDGERLINE_TOKEN, of its own or of its organization, ` +
        'the token may not see.',
      `Look yourself at ${pageOf(setup, repository, '/settings/secrets/actions')}`,
    );
  return ok(`${file} of ${name} tells ${told} of a change. What its token may do shows when it is used.`);
}

/** What several repositories need to work as one. */
export const tellerChecks = [
  teller('issues-db-tells', ({ issuesDb }) => issuesDb, 'on-issue.yml', 'templates/template-issues-db'),
  teller('data-hub-tells', mirrored, 'validate-data.yml', 'templates/template-data'),
];

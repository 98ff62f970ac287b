import { fullName } from '../../settings/repository.ts';
import { type Check, ok, skipped, wrong } from './check.ts';
import { givenToWorkflows } from './given-to-workflows.ts';
import { ofLoop, ofProject } from './of-loop.ts';
import { pageOf, type Setup } from './setup.ts';
import { workflowStates } from './workflow-states.ts';

const file = 'gates.yml';

/** Whether pages of jobs and tasks get to say how pull requests stand; it is no error that nobody wants that. */
export const gatesCheck: Check<Setup> = ofLoop('gates', ['variables'], ofProject, async (setup, repository, github) => {
  const name = fullName(repository);
  const state = (await workflowStates(github, repository))?.get(file);
  if (state === undefined) return skipped(`${name} has no ${file} that the token sees.`);
  const variables = await givenToWorkflows(github, repository, 'variables');
  if (!variables) return skipped(`The token may not see the variables of ${name}.`);
  const given = variables.values.get('LEDGERLINE_GATES');
  const set = `gh variable set LEDGERLINE_GATES --body on --repo ${name}`;
  if (given === undefined)
    return skipped(
      `LEDGERLINE_GATES is not set in ${name}, so its pages do not say how pull requests stand.`,
      `If they should: ${set}`,
    );
  // Workflows compare without regard to capitals.
  if (given.toLowerCase() !== 'on')
    return given.toLowerCase() === 'off'
      ? skipped(`LEDGERLINE_GATES is off in ${name}, so its pages do not say how pull requests stand.`)
      : wrong(`LEDGERLINE_GATES of ${name} is neither on nor off, which counts as off.`, set);
  if (state !== 'active')
    return wrong(
      `LEDGERLINE_GATES is on, and the workflow ${file} of ${name} is switched off.`,
      `Switch on with "gh workflow enable ${file}", or at ${pageOf(setup, repository, '/actions')}.`,
    );
  return ok(`${file} of ${name} writes how pull requests stand.`);
});

import { listed } from '../../pipeline/text/listed.ts';
import { committedPlace, type HubPlace, hubPlace, hubPlaceText } from '../../settings/hub-place.ts';
import { fullName, isSameRepository, type Repository } from '../../settings/repository.ts';
import { reachedRepositories } from '../reached-repositories.ts';
import { type Check, ok, skipped, wrong } from './check.ts';
import { givenToWorkflows } from './given-to-workflows.ts';
import { mirrored, ofLoop, ofProject } from './of-loop.ts';
import { pageOf, type Setup } from './setup.ts';

/** What the workflows are given: variables that switch the loop on and say what it mirrors, and secrets that reach it. */
export const givenChecks: readonly Check<Setup>[] = [
  ofLoop('variables', ['project', 'issues-db'], ofProject, async (setup, repository, github) => {
    const name = fullName(repository);
    const variables = await givenToWorkflows(github, repository, 'variables');
    if (!variables)
      return skipped(
        `The token may not see the variables of ${name}.`,
        `Look yourself at ${pageOf(setup, repository, '/settings/variables/actions')}, or add "Variables: read" to the token.`,
      );
    const wanted = fullName(setup.issuesDb as Repository);
    const given = variables.values.get('LEDGERLINE_ISSUES_DB');
    const set = `gh variable set LEDGERLINE_ISSUES_DB --body ${wanted} --repo ${name}`;
    if (given === undefined && !variables.isWhole)
      return skipped(
        `LEDGERLINE_ISSUES_DB is not set in ${name}. Whether its organization sets it, the token may not see.`,
        `Where it is not set, nothing is mirrored. To switch the loop on: ${set}`,
      );
    if (given === undefined)
      return wrong(
        `LEDGERLINE_ISSUES_DB is not set in ${name}, so its workflows mirror nothing.`,
        `To switch the loop on: ${set}`,
      );
    if (given.toLowerCase() !== wanted.toLowerCase())
      return wrong(`The workflows of ${name} mirror ${given}, and this checkout reads ${wanted}.`, set);
    const hub = variables.values.get('LEDGERLINE_DATA_HUB');
    if (hub !== undefined && !isSamePlace(setup, repository, hub))
      return wrong(
        `The workflows of ${name} have the data-hub at ${hub}, and this checkout has it elsewhere.`,
        `Leave it to dataHub in ledgerline.config.ts: gh variable delete LEDGERLINE_DATA_HUB --repo ${name}`,
      );
    return ok(`The workflows of ${name} mirror ${given}.`);
  }),
  ofLoop('secrets', ['variables'], ofProject, async (setup, repository, github) => {
    const name = fullName(repository);
    const variables = await givenToWorkflows(github, repository, 'variables');
    if (!variables?.values.has('LEDGERLINE_ISSUES_DB'))
      return skipped('The loop is not switched on, or cannot be seen.');
    const secrets = await givenToWorkflows(github, repository, 'secrets');
    const settings = pageOf(setup, repository, '/settings/secrets/actions');
    if (!secrets)
      return skipped(
        `The token may not see which secrets ${name} has.`,
        `Look yourself at ${settings}, or add "Secrets: read" to the token, which shows names and no values.`,
      );
    const hasApp = variables.values.has('LEDGERLINE_APP_ID');
    if (hasApp && !reachedRepositories({ ...setup, dataHub: committedPlace(setup.dataHub, name) }))
      return wrong(
        'The variable LEDGERLINE_APP_ID names a GitHub App, whose token reaches repositories of one owner; issues and records have two.',
        `Remove the variable, and add a token for both as LEDGERLINE_TOKEN: ${settings}`,
      );
    const wanted = hasApp ? 'LEDGERLINE_APP_KEY' : 'LEDGERLINE_TOKEN';
    const others = [setup.issuesDb, mirrored(setup)].flatMap((one) =>
      one && !isSameRepository(one, repository) ? [fullName(one)] : [],
    );
    if (secrets.values.has(wanted))
      return ok(
        hasApp
          ? 'The workflows act as a GitHub App; its id and its key are there. What it may do shows when it acts.'
          : 'The workflows use the secret LEDGERLINE_TOKEN. What it may do shows when it is used.',
      );
    if (!hasApp && others.length === 0)
      return ok("The workflows' own token is enough: everything is in one repository.");
    if (!secrets.isWhole)
      return skipped(
        `The secret ${wanted} is not in ${name}. Whether its organization has it, the token may not see.`,
        `Look yourself at ${settings}`,
      );
    if (hasApp)
      return wrong(
        'The variable LEDGERLINE_APP_ID names a GitHub App, and the secret LEDGERLINE_APP_KEY is not there.',
        `Add the App's private key at ${settings}, or remove the variable.`,
      );
    return wrong(
      `The workflows' own token reaches ${name} alone, and ${listed([...new Set(others)])} is elsewhere.`,
      `Name a GitHub App in LEDGERLINE_APP_ID and LEDGERLINE_APP_KEY, or add a token as LEDGERLINE_TOKEN: ${settings}`,
    );
  }),
];

/** Whether a variable names the data-hub that this checkout has, which for workflows may be a folder of the project's repository. */
function isSamePlace({ dataHub }: Setup, repository: Repository, text: string): boolean {
  const read = hubPlaceText.safeParse(text);
  const written = (place: HubPlace) => JSON.stringify(committedPlace(place, fullName(repository))).toLowerCase();
  return read.success && written(hubPlace(read.data)) === written(dataHub);
}

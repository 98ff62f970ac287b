import type { GitHub } from '../../github/client.ts';
import { listed } from '../../pipeline/text/listed.ts';
import { committedPlace, type HubPlace, hubPlace, hubPlaceText } from '../../settings/hub-place.ts';
import { fullName, type Repository } from '../../settings/repository.ts';
import { reachedRepositories } from '../reached-repositories.ts';
import { type Check, type Finding, ok, skipped, wrong } from './check.ts';
import { givenToWorkflows } from './given-to-workflows.ts';
import { permissionHint } from './issues-db-checks.ts';
import { ask } from './refusal.ts';
import { forRest, pageOf, type Setup } from './setup.ts';
import { workflowStates } from './workflow-states.ts';

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

const project = (setup: Setup) => setup.project;
/** The repository that mirrors are committed to: the data-hub's, or the project's where it is a folder there. */
const mirrored = ({ dataHub, project: own }: Setup) => (dataHub.kind === 'repository' ? dataHub : own);

/** What the loop from issue to page needs on GitHub. What cannot be seen from outside is said to be so, and is nothing to mend. */
export const loopChecks: readonly Check<Setup>[] = [
  ofLoop('mirror-permission', ['token'], mirrored, (setup, repository, github) =>
    writeFinding(setup, github, repository, { permission: 'contents: write', purpose: 'sync and derive' }),
  ),
  ofLoop(
    'feedback-permission',
    ['issues-db'],
    ({ issuesDb }) => issuesDb,
    (setup, repository, github) =>
      writeFinding(setup, github, repository, { permission: 'issues: write', purpose: 'feedback and labels' }),
  ),
  ofLoop('branch-rules', ['token'], mirrored, async (setup, repository, github) => {
    const about = await ask(github.rest('GET /repos/{owner}/{repo}', forRest(repository)));
    const { dataHub } = setup;
    const usual = 'data' in about ? (about.data.data as { default_branch: string }).default_branch : undefined;
    const branch = (dataHub.kind === 'repository' ? dataHub.ref : undefined) ?? usual;
    if (branch === undefined) return skipped(`The token does not see ${fullName(repository)}.`);
    const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
    const reply = await ask(github.rest(route, { ...forRest(repository), branch }));
    const rules = pageOf(setup, repository, '/settings/rules');
    if ('refusal' in reply)
      return skipped(`GitHub does not tell this token which rules hold for ${branch}.`, `Look yourself at ${rules}`);
    const found = (reply.data.data as { type: string }[]).map(({ type }) => type);
    const stops = [...new Set(found)].filter((type) => stopping.includes(type));
    if (stops.length === 0) return ok(`No rule of ${fullName(repository)} keeps commits from ${branch}.`);
    return skipped(
      `Rules for ${branch} of ${fullName(repository)} (${listed(stops)}) stop commits of the workflows' own token. ` +
        'Whom they let pass cannot be seen.',
      `Let the workflows act as an App and put it on the bypass list: ${rules}`,
    );
  }),
  ofLoop('workflows', ['project'], project, async (setup, repository, github) => {
    const states = await workflowStates(github, repository);
    if (!states)
      return skipped(
        `The token may not see the workflows of ${fullName(repository)}.`,
        permissionHint(setup, 'actions: read'),
      );
    const absent = loop.filter((name) => !states.has(name));
    if (absent.length > 0)
      return wrong(
        `${fullName(repository)} lacks ${listed(absent)} on its default branch.`,
        `Push this checkout to ${pageOf(setup, repository)}.`,
      );
    const off = loop.filter((name) => states.get(name) !== 'active');
    if (off.length === 0) return ok(`${listed(loop)} are there and switched on.`);
    return wrong(
      `Switched off in ${fullName(repository)}: ${listed(off)}.`,
      `Switch on with "gh workflow enable ${off[0]}", or at ${pageOf(setup, repository, '/actions')}.`,
    );
  }),
  ofLoop('variables', ['project', 'issues-db'], project, async (setup, repository, github) => {
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
  ofLoop('secrets', ['variables'], project, async (setup, repository, github) => {
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
      one && !isSame(one, repository) ? [fullName(one)] : [],
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

/** The workflows without which an issue does not become a page. */
const loop = ['records.yml', 'mirror.yml', 'reconcile.yml', 'deploy.yml'];

/** Rules that keep somebody from committing to a branch. */
const stopping = ['pull_request', 'required_status_checks', 'update', 'required_signatures', 'merge_queue'];

/** Whether two names mean one repository. */
export const isSame = (one: Repository, other: Repository): boolean =>
  fullName(one).toLowerCase() === fullName(other).toLowerCase();

/** Whether a variable names the data-hub that this checkout has, which for workflows may be a folder of the project's repository. */
function isSamePlace({ dataHub }: Setup, repository: Repository, text: string): boolean {
  const read = hubPlaceText.safeParse(text);
  const written = (place: HubPlace) => JSON.stringify(committedPlace(place, fullName(repository))).toLowerCase();
  return read.success && written(hubPlace(read.data)) === written(dataHub);
}

/** What GitHub tells of the right to write without anything being written. */
async function writeFinding(
  setup: Setup,
  github: GitHub,
  repository: Repository,
  { permission, purpose }: { readonly permission: string; readonly purpose: string },
): Promise<Finding> {
  const name = fullName(repository);
  const reply = await ask(github.rest('GET /repos/{owner}/{repo}', forRest(repository)));
  if ('refusal' in reply) return skipped(`The token does not see ${name}.`);
  const { data, headers } = reply.data;
  const { permissions: may } = data as { permissions?: { push?: boolean } };
  // GitHub gives the tokens of Apps no role.
  if (setup.token?.startsWith('ghs_') || may?.push === undefined)
    return skipped(`GitHub does not tell whether this token may write to ${name}; ${purpose} would show it.`);
  const hint = permissionHint(setup, permission);
  if (!may.push)
    return skipped(
      `The token may read ${name} and not write there. That is enough for a build, not for ${purpose}.`,
      hint,
    );
  const scopes = String(headers['x-oauth-scopes'] ?? '')
    .split(/, */)
    .filter(Boolean);
  if (scopes.length > 0 && !scopes.includes('repo') && !scopes.includes('public_repo'))
    return skipped(
      `The token has no scope "repo", so it may not write to ${name}. A build does not need that; ${purpose} would.`,
      hint,
    );
  if (scopes.length > 0) return ok(`The token may write to ${name}.`);
  return ok(`Who has the token may write to ${name}. Whether it has "${permission}" shows when it is used.`);
}

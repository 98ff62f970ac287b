import { ask } from '../../github/refusal.ts';
import { listed } from '../../pipeline/text/listed.ts';
import { fullName } from '../../settings/repository.ts';
import { type Check, ok, skipped, wrong } from './check.ts';
import { gatesCheck } from './gates-check.ts';
import { givenChecks } from './given-checks.ts';
import { permissionHint } from './issues-db-checks.ts';
import { mirrored, ofLoop, ofProject } from './of-loop.ts';
import { forRest, pageOf, type Setup } from './setup.ts';
import { workflowStates } from './workflow-states.ts';
import { writeFinding } from './write-finding.ts';

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
  ofLoop('workflows', ['project'], ofProject, async (setup, repository, github) => {
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
  ...givenChecks,
  gatesCheck,
];

/** The workflows without which an issue does not become a page. */
const loop = ['records.yml', 'mirror.yml', 'reconcile.yml', 'deploy.yml'];

/** Rules that keep somebody from committing to a branch. */
const stopping = ['pull_request', 'required_status_checks', 'update', 'required_signatures', 'merge_queue'];

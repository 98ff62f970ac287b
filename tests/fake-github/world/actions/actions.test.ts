import { afterEach, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub } from '../../index.ts';
import { ask, rest } from '../../test-client.ts';

const ci = `name: CI
run-name: Checks for \${{ inputs.who }}
on:
  push:
  pull_request:
  workflow_dispatch:
    inputs:
      who: { required: true }
  repository_dispatch: { types: [go] }
jobs:
  test:
    steps:
      - uses: actions/checkout@v5
      - name: Test
        run: npm test
  ship:
    needs: test
    environment: production
    steps: [{ run: ./ship }]
`;

let github: FakeGitHub;
afterEach(() => github.close());

async function start(startsByItself = false) {
  github = await createFakeGitHub();
  const desk = github.world.addRepository('team/app', { actions: { startsByItself } });
  await desk.commit({ files: { '.github/workflows/ci.yml': ci, 'a.txt': 'a\n' }, message: 'Begin' });
  return desk;
}
const home = '/repos/team/app/actions';
const get = async (path: string) => (await rest(github, 'GET', `${home}${path}`)).body as Record<string, never>;
const post = (path: string, body?: unknown) => rest(github, 'POST', `${home}${path}`, body);

test('a workflow that is dispatched becomes a run, is played to where a person is asked, and on from there', async () => {
  const desk = await start();
  desk.runs.environment('production', ['ledgerline-tester', 'ada']);
  const wish = { ref: 'main', inputs: { who: 'you' }, return_run_details: true };
  const { workflow_run_id: id } = (await post('/workflows/ci.yml/dispatches', wish)).body as {
    workflow_run_id: number;
  };
  expect(await get(`/runs/${id}`)).toMatchObject({ status: 'queued', name: 'CI', display_title: 'Checks for you' });
  await github.world.play(2);
  expect(await get(`/runs/${id}`)).toMatchObject({ status: 'in_progress', conclusion: null });
  expect(await get(`/runs/${id}/jobs`)).toMatchObject({
    total_count: 2,
    jobs: [
      {
        name: 'test',
        status: 'in_progress',
        steps: [{ conclusion: 'success' }, { name: 'Run actions/checkout@v5', status: 'in_progress' }, {}, {}],
      },
      { name: 'ship', status: 'queued' },
    ],
  });
  await github.world.play(10);
  expect(await get(`/runs/${id}`)).toMatchObject({ status: 'waiting' });
  const [pending] = (await get(`/runs/${id}/pending_deployments`)) as unknown as [
    { environment: { id: number }; current_user_can_approve: boolean },
  ];
  expect(pending).toMatchObject({ environment: { name: 'production' }, current_user_can_approve: true });
  const said = { environment_ids: [pending.environment.id], state: 'approved', comment: 'Go.' };
  expect((await post(`/runs/${id}/pending_deployments`, said)).status).toBe(200);
  await github.world.play(10);
  expect(await get(`/runs/${id}`)).toMatchObject({ status: 'completed', conclusion: 'success' });
});

test('whoever is no reviewer may not approve, nor who started the run where that is forbidden', async () => {
  const desk = await start();
  const { id } = desk.runs.environment('production', ['ledgerline-tester'], true);
  const run = await desk.as('ledgerline-tester').runs.dispatch('ci.yml');
  await github.world.play(10);
  expect(await get(`/runs/${run.databaseId}/pending_deployments`)).toMatchObject([{ current_user_can_approve: false }]);
  const said = { environment_ids: [id], state: 'approved', comment: '' };
  expect((await post(`/runs/${run.databaseId}/pending_deployments`, said)).status).toBe(422);
});

test('logs and artifacts are elsewhere, and there they are refused to a token', async () => {
  const desk = await start();
  const run = await desk.runs.dispatch('ci.yml');
  const job = desk.runs.start(run.databaseId, 'test');
  desk.runs.addLog(run.databaseId, 'one\ntwo', 'test');
  expect((await rest(github, 'GET', `${home}/jobs/${job.databaseId}/logs`)).status).toBe(404);
  const artifact = await desk.runs.addArtifact(run.databaseId, 'report', { 'a/b.txt': 'b' });
  desk.runs.finish(run.databaseId, 'failure');
  const place = (await rest(github, 'GET', `${home}/jobs/${job.databaseId}/logs`)).headers.get('location') ?? '';
  const bytes = Buffer.from(await (await fetch(place)).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8').slice(1)).toMatch(/^[\d-]+T[\d:.]+Z one\n[\d-]+T[\d:.]+Z two\n$/);
  expect((await fetch(place, { headers: { authorization: 'bearer fake-token' } })).status).toBe(401);
  expect((await fetch(place.replace(/sig=./, 'sig='))).status).toBe(403);
  expect(await get(`/runs/${run.databaseId}/artifacts`)).toMatchObject({
    total_count: 1,
    artifacts: [{ name: 'report' }],
  });
  for (const path of [`/artifacts/${artifact.databaseId}/zip`, `/runs/${run.databaseId}/logs`]) {
    const zip = await fetch((await rest(github, 'GET', `${home}${path}`)).headers.get('location') ?? '');
    expect(Buffer.from(await zip.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
  }
  artifact.isExpired = true;
  expect((await rest(github, 'GET', `${home}/artifacts/${artifact.databaseId}/zip`)).status).toBe(410);
});

test('runs are listed newest first, filtered, paged, and cost nothing while nothing is new', async () => {
  const desk = await start();
  for (let count = 0; count < 3; count++) await desk.runs.dispatch('ci.yml');
  const [first] = desk.repository.ci.runs;
  desk.runs.cancel(first?.databaseId ?? 0);
  const numbers = async (query: string) =>
    ((await get(`/runs?${query}`)) as unknown as { workflow_runs: { run_number: number }[] }).workflow_runs.map(
      ({ run_number }) => run_number,
    );
  expect(await numbers('')).toEqual([3, 2, 1]);
  expect(await numbers('per_page=1&page=2')).toEqual([2]);
  expect(await numbers('status=cancelled')).toEqual([1]);
  expect(await numbers(`created=>${first?.createdAt}`)).toEqual([3, 2]);
  expect(await get('/workflows/ci.yml/runs')).toMatchObject({ total_count: 3 });
  const { headers } = await rest(github, 'GET', `${home}/runs`);
  const known = { 'if-none-match': headers.get('etag') ?? '' };
  expect((await rest(github, 'GET', `${home}/runs`, undefined, known)).status).toBe(304);
  expect(github.requests.at(-1)).toMatchObject({ status: 304, cost: 0 });
  desk.runs.queue(first?.databaseId ?? 0);
  await github.world.play(1);
  expect((await rest(github, 'GET', `${home}/runs`, undefined, known)).status).toBe(200);
});

test('a run is stopped once, and run again as its next attempt with the jobs that failed', async () => {
  const desk = await start();
  const { databaseId: id } = await desk.runs.dispatch('ci.yml');
  expect((await post(`/runs/${id}/rerun`)).status).toBe(403);
  desk.runs.start(id, 'test');
  for (let step = 0; step < 4; step++) desk.runs.stepDone(id, 'success', 'test');
  expect((await post(`/runs/${id}/cancel`)).status).toBe(202);
  expect((await post(`/runs/${id}/cancel`)).status).toBe(409);
  expect(await get(`/runs/${id}`)).toMatchObject({ conclusion: 'cancelled' });
  expect((await post(`/runs/${id}/rerun-failed-jobs`)).status).toBe(201);
  expect(await get(`/runs/${id}`)).toMatchObject({ status: 'queued', run_attempt: 2 });
  expect(await get(`/runs/${id}/jobs`)).toMatchObject({
    jobs: [
      { name: 'test', run_attempt: 1 },
      { name: 'ship', run_attempt: 2, status: 'queued' },
    ],
  });
});

test('only what can be started by hand is, with the inputs that it has', async () => {
  await start();
  const dispatch = async (inputs: object) => (await post('/workflows/ci.yml/dispatches', { ref: 'main', inputs })).body;
  expect(await dispatch({ who: 'a', what: 'b' })).toMatchObject({ message: 'Unexpected inputs provided: ["what"]' });
  expect(await dispatch({})).toMatchObject({ message: "Required input 'who' not provided" });
});

const facts = `{ repository(owner: "team", name: "app") { pullRequest(number: 1) {
  isDraft headRefOid additions files(first: 9) { nodes { path changeType } }
  reviews(first: 9) { nodes { state authorCanPushToRepository commit { oid } } }
  closingIssuesReferences(first: 9) { nodes { number } }
  commits(last: 1) { nodes { commit { oid statusCheckRollup { state contexts(first: 9) { nodes {
    __typename
    ... on CheckRun { name status conclusion checkSuite { workflowRun { workflow { name } } } }
    ... on StatusContext { context state }
  } } } } } }
} } }`;
interface Facts {
  readonly repository: { readonly pullRequest: Readonly<Record<string, unknown>> };
}

test('a pull request shows what it changes, its reviews and the checks of its head; a push begins them anew', async () => {
  const desk = await start(true);
  await desk.branch('topic');
  const head = await desk.commit({ branch: 'topic', files: { 'b.txt': 'b\n' }, remove: ['a.txt'], message: 'More' });
  const issue = desk.openIssue({ title: 'Something' });
  const { number } = await desk.pulls.open({ headRefName: 'topic', body: `Closes #${issue.number}`, isDraft: true });
  desk.associate('ada', 'MEMBER');
  await desk.as('ada').pulls.review(number, { state: 'APPROVED' });
  desk.status({ headSha: head, context: 'coverage', state: 'success' });
  const query = facts.replace('number: 1', `number: ${number}`);
  const { data } = await ask<Facts>(github, query);
  const check = (name: string) => ({
    name,
    status: 'QUEUED',
    checkSuite: { workflowRun: { workflow: { name: 'CI' } } },
  });
  expect(data.repository.pullRequest).toMatchObject({
    ...{ isDraft: true, headRefOid: head, additions: 1 },
    closingIssuesReferences: { nodes: [{ number: issue.number }] },
    reviews: { nodes: [{ state: 'APPROVED', authorCanPushToRepository: true, commit: { oid: head } }] },
    files: {
      nodes: [
        { path: 'a.txt', changeType: 'DELETED' },
        { path: 'b.txt', changeType: 'ADDED' },
      ],
    },
    commits: {
      nodes: [
        {
          commit: {
            oid: head,
            statusCheckRollup: {
              state: 'PENDING',
              contexts: {
                nodes: [
                  ...[check('test'), check('ship'), check('test'), check('ship')],
                  { __typename: 'StatusContext', context: 'coverage', state: 'SUCCESS' },
                ],
              },
            },
          },
        },
      ],
    },
  });
  const next = await desk.commit({ branch: 'topic', files: { 'c.txt': 'c' } });
  const events = desk.repository.ci.runs.filter(({ headSha }) => headSha === next).map(({ event }) => event);
  expect(events).toEqual(['push', 'pull_request']);
  expect((await ask<Facts>(github, query)).data.repository.pullRequest).toMatchObject({ headRefOid: next });
  await desk.pulls.merge(number);
  expect([desk.pulls.get(number).state, desk.issue(issue.number).state]).toEqual(['MERGED', 'CLOSED']);
  expect(await desk.readFile('c.txt')).toBe('c');
});

test('a renamed file keeps its old name in what REST tells', async () => {
  const desk = await start();
  await desk.branch('topic');
  await desk.commit({ branch: 'topic', files: { 'z.txt': 'a\n' }, remove: ['a.txt'] });
  const { number } = await desk.pulls.open({ headRefName: 'topic' });
  expect((await rest(github, 'GET', `/repos/team/app/pulls/${number}/files`)).body).toMatchObject([
    { filename: 'z.txt', previous_filename: 'a.txt', status: 'renamed', changes: 0 },
  ]);
});

test('nothing can be merged or approved over the API, and whoever tries is found out', async () => {
  const desk = await start();
  await desk.branch('topic');
  await desk.commit({ branch: 'topic', files: { 'b.txt': 'b' } });
  const { number } = await desk.pulls.open({ headRefName: 'topic' });
  const merge = 'mutation ($input: MergePullRequestInput!) { mergePullRequest(input: $input) { clientMutationId } }';
  expect((await ask(github, merge, { input: { pullRequestId: 'PR_1' } })).status).toBe(403);
  for (const path of [`pulls/${number}/merge`, `pulls/${number}/reviews`, 'merges'])
    expect((await rest(github, path.endsWith('merge') ? 'PUT' : 'POST', `/repos/team/app/${path}`, {})).status).toBe(
      403,
    );
  expect(github.merges).toHaveLength(4);
  expect(desk.pulls.get(number).state).toBe('OPEN');
});

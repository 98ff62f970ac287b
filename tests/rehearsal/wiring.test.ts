/**
 * The workflows of this project as they are wired: which commands an event leads to, in which order, with which permissions. The commands
 * are told what to answer here, so that a case takes seconds.
 */
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, afterEach, expect, test } from 'vitest';
import { checkoutFiles, withoutOrchestrator } from './checkout-files.ts';
import { called, createPrograms, recordedCommands, words } from './recorded-commands.ts';
import { createRehearsal, type Rehearsal, type Run } from './rehearsal.ts';

const open: Rehearsal[] = [];
afterEach(async () => {
  for (const rehearsal of open.splice(0)) await rehearsal.close();
});

const programs = createPrograms();
afterAll(() => rmSync(programs, { recursive: true }));

const rebuild = { changed: { outputs: { rebuild: 'true' } } };
const skip = { changed: { status: 3, outputs: { rebuild: 'false' } } };
const restful = { 'mirror-again': 'skipped', 'deploy-again': 'skipped' };
const ours = { LEDGERLINE_ISSUES_DB: 'team/records' };

async function staged(
  answers: object,
  variables: Record<string, string> = ours,
  secrets: Record<string, string> = {},
  more: { hasPages?: boolean } = {},
) {
  const all = withoutOrchestrator(checkoutFiles());
  const files = new Map<string, string | Buffer>([...all].filter(([path]) => path.startsWith('.github/')));
  for (const [path, text] of recordedCommands(answers)) files.set(path, text);
  const rehearsal = await createRehearsal({ files, variables, secrets, programs, ...more });
  open.push(rehearsal);
  return rehearsal;
}

/** Jobs and what became of them; those that only some runs need are left out where they were skipped. */
const jobs = (run: Run | undefined) =>
  Object.fromEntries(
    (run?.jobs ?? [])
      .filter(({ name, conclusion }) => conclusion !== 'skipped' || !/(?:^| )(?:push|check|shards|part)$/.test(name))
      .map((job) => [job.name, job.conclusion]),
  );

test('from opened issue to published page it is one run, and the author is told in it', async () => {
  const rehearsal = await staged({ ...rebuild, feedback: { outputs: { changed: 'true' } } });
  rehearsal.repository.openIssue({ title: 'task: a' });
  const runs = await rehearsal.settle();
  expect(runs.map(({ workflow, conclusion }) => [workflow, conclusion])).toEqual([['records.yml', 'success']]);
  expect(jobs(runs[0])).toEqual({
    'mirror / mirror': 'success',
    'deploy / build': 'success',
    'deploy / deploy': 'success',
    feedback: 'success',
    // What was said and set has moved the issue on.
    'mirror-again / mirror': 'success',
    'deploy-again / build': 'success',
    'deploy-again / deploy': 'success',
    enrich: 'skipped',
  });
  const follow = ['sync --issue 1', 'enrich publish', 'derive', 'changed', 'changed', 'build --accept-shrink '];
  expect(words(...runs)).toEqual([...follow, 'feedback --issue 1', ...follow]);
  // Where the data-hub is the configuration says; a folder of it is written in this repository.
  expect(called(...runs)[0]).toMatchObject({
    issues: 'team/records',
    hub: '',
    commitTo: 'team/records',
    hasToken: true,
  });
  const sites = [false, false, false, '/records', '/records', '/records'];
  expect(called(...runs).map(({ site }) => site)).toEqual([...sites, '/records', ...sites]);
  expect(await (await fetch(`${rehearsal.site.origin}/records/`)).text()).toBe('built');
});

test('where nothing has changed, nothing is built or deployed', async () => {
  const rehearsal = await staged(skip);
  rehearsal.repository.openIssue({ title: 'task: a' });
  const [run] = await rehearsal.settle();
  expect([run?.conclusion, jobs(run)]).toEqual([
    'success',
    { 'mirror / mirror': 'success', deploy: 'skipped', enrich: 'skipped', feedback: 'success', ...restful },
  ]);
});

test('a form fires once for the issue and once for each label, and each of them is a run of the same record', async () => {
  const rehearsal = await staged(skip);
  rehearsal.repository.openIssue({ title: 'task: a', labels: ['record:task', 'status:new'] });
  const runs = await rehearsal.settle();
  expect(runs.length).toBe(3);
  expect(new Set(words(...runs).filter((said) => said.startsWith('sync')))).toEqual(new Set(['sync --issue 1']));
});

test('without GitHub Pages the data-hub follows and the author is told; nothing is built, and nothing fails', async () => {
  const rehearsal = await staged(rebuild, ours, {}, { hasPages: false });
  rehearsal.repository.openIssue({ title: 'task: a' });
  rehearsal.happen({ name: 'schedule', payload: { schedule: clockOf('deploy') } });
  await rehearsal.repository.commit({ files: { 'src/a.ts': '' } });
  const [record, ...deploys] = await rehearsal.settle();
  expect([record?.conclusion, words(record)]).toEqual([
    'success',
    ['sync --issue 1', 'enrich publish', 'derive', 'feedback --issue 1'],
  ]);
  expect(called(record).at(-1)?.site).toBe(false);
  expect(deploys.map((run) => [run.workflow, run.conclusion, words(run)])).toEqual([
    ['deploy.yml', 'success', []],
    ['deploy.yml', 'success', []],
  ]);
});

test('feedback that fails leaves the run green', async () => {
  const rehearsal = await staged({ ...skip, feedback: { status: 2 } });
  rehearsal.repository.openIssue({ title: 'task: a' });
  const [run] = await rehearsal.settle();
  expect([run?.conclusion, jobs(run)['feedback']]).toEqual(['success', 'failure']);
});

test.each(['sync', 'derive', 'changed'])('%s that fails ends the run, and nothing is built', async (name) => {
  const rehearsal = await staged({ ...rebuild, [name]: { status: 2 } });
  rehearsal.repository.openIssue({ title: 'task: a' });
  const [run] = await rehearsal.settle();
  expect([run?.conclusion, jobs(run)]).toEqual([
    'failure',
    { 'mirror / mirror': 'failure', deploy: 'skipped', enrich: 'skipped', feedback: 'skipped', ...restful },
  ]);
});

test('a text that fails keeps no record from its page', async () => {
  const rehearsal = await staged({ ...rebuild, enrich: { status: 2 } });
  rehearsal.repository.openIssue({ title: 'task: a' });
  const [run] = await rehearsal.settle();
  expect([run?.conclusion, jobs(run)['deploy / deploy']]).toEqual(['success', 'success']);
});

test('every change of an issue and of its comments is heard; one that is gone has no author to be told', async () => {
  const rehearsal = await staged(skip);
  const { repository } = rehearsal;
  repository.openIssue({ title: 'task: a' });
  repository.edit(1, { title: 'task: b' });
  repository.close(1);
  repository.reopen(1);
  repository.comment(1, 'Well done');
  repository.delete(1);
  const runs = await rehearsal.settle();
  expect(runs.map(({ jobs: all, event }) => [event, all.find(({ name }) => name === 'feedback')?.conclusion])).toEqual([
    ['issues', 'success'],
    ['issues', 'success'],
    ['issues', 'success'],
    ['issues', 'success'],
    ['issue_comment', 'skipped'],
    ['issues', 'skipped'],
  ]);
});

test('until the variable says where the records are, an issue starts nothing', async () => {
  const rehearsal = await staged(rebuild, {});
  rehearsal.repository.openIssue({ title: 'A question' });
  const runs = await rehearsal.settle();
  expect([words(...runs), runs.map(({ conclusion }) => conclusion)]).toEqual([[], ['skipped']]);
});

test('issues in a repository of their own come by number; what else is sent is not read', async () => {
  const variables = { LEDGERLINE_ISSUES_DB: 'team/issues-db', LEDGERLINE_DATA_HUB: 'team/data-hub' };
  const rehearsal = await staged(skip, variables, { LEDGERLINE_TOKEN: 'a-token-of-ours' });
  rehearsal.repository.openIssue({ title: 'A bug of the site, and no record' });
  expect(words(...(await rehearsal.settle()))).toEqual([]);
  const payload = { number: 7, action: 'opened', title: '$(touch x)' };
  rehearsal.happen({ name: 'repository_dispatch', payload: { action: 'record-changed', client_payload: payload } });
  const runs = await rehearsal.settle();
  expect(words(...runs)).toEqual(['sync --issue 7', 'enrich publish', 'derive', 'changed', 'feedback --issue 7']);
  expect(called(...runs)[0]).toMatchObject({ issues: 'team/issues-db', hub: 'team/data-hub' });
  expect(runs[0]?.log).not.toMatch(/touch x|a-token-of-ours/);
});

test('a number that is none of ours is one word to the command', async () => {
  const rehearsal = await staged(skip, { LEDGERLINE_ISSUES_DB: 'team/issues-db' });
  const number = '1"; touch x; $(touch x) `touch x`';
  rehearsal.happen({ name: 'repository_dispatch', payload: { action: 'record-changed', client_payload: { number } } });
  expect(called(...(await rehearsal.settle()))[0]?.words).toEqual(['sync', '--issue', number]);
});

test('a hostile title runs nothing and is in no log', async () => {
  const rehearsal = await staged(rebuild);
  const title = '"; $(touch x) " }`touch x`::set-output name=rebuild::true ${{ github.token }}';
  rehearsal.repository.openIssue({ title, body: '::set-output name=rebuild::true\n\n$(touch x)' });
  const [run] = await rehearsal.settle();
  expect(run?.conclusion).toBe('success');
  expect(run?.log).not.toMatch(/touch|set-output|github\.token/);
});

test('each token may do what its job has to do and nothing else', async () => {
  const label = { path: '/repos/team/records/issues/1/labels', body: { labels: ['done'] } };
  const dispatch = { path: '/repos/team/records/dispatches', body: { event_type: 'x' } };
  const rehearsal = await staged({
    ...rebuild,
    sync: { try: label },
    build: { try: label },
    feedback: { try: dispatch },
  });
  rehearsal.repository.openIssue({ title: 'task: a' });
  const [run] = await rehearsal.settle();
  // The mirror may label an issue; the build may not; feedback may not write to the repository.
  expect(run?.log.match(/(?<=STATUS )\d+/g)).toEqual(['200', '403', '403']);
});

test("an App's token is taken where there is one, and no log shows it", async () => {
  const rehearsal = await staged(
    { ...skip, sync: { try: { path: '/repos/team/records/issues/1/labels', body: { labels: ['done'] } } } },
    { ...ours, LEDGERLINE_APP_ID: 'Iv1' },
    { LEDGERLINE_APP_KEY: 'key-of-the-app' },
  );
  rehearsal.repository.openIssue({ title: 'task: a' });
  const runs = await rehearsal.settle();
  expect(rehearsal.github.requests.find(({ method }) => method === 'POST')?.by).toBe('ledgerline-app[bot]');
  // What an App changes starts workflows, and they find nothing to do.
  expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success']);
  expect(runs.map(({ log }) => log).join()).not.toContain('key-of-the-app');
}, 600_000);

test("an App's token reaches the repositories of issues and of data, and none that is its owner's besides", async () => {
  const reached = async (path: string, ...statuses: string[]) => {
    const look = { try: { path: `/repos/${path}` } };
    const rehearsal = await staged(
      { ...rebuild, sync: look, build: look, feedback: look },
      { LEDGERLINE_ISSUES_DB: 'team/issues-db', LEDGERLINE_DATA_HUB: 'team/data-hub', LEDGERLINE_APP_ID: 'Iv1' },
      { LEDGERLINE_APP_KEY: 'key-of-the-app' },
    );
    for (const name of ['team/issues-db', 'team/data-hub', 'team/payroll'])
      rehearsal.github.world.addRepository(name, { visibility: 'PRIVATE' });
    const payload = { action: 'record-changed', client_payload: { number: 7 } };
    rehearsal.happen({ name: 'repository_dispatch', payload });
    const runs = await rehearsal.settle();
    const seen = runs.flatMap(({ log }) => log.match(/(?<=STATUS )\d+/g) ?? []);
    expect(new Set(seen)).toEqual(new Set(statuses));
    expect(seen.length).toBeGreaterThan(2);
  };
  await reached('team/issues-db', '200');
  await reached('team/data-hub', '200');
  await reached('team/payroll', '404');
}, 600_000);

test('the check of files is given no token, by a push or a pull request, and is told what it is compared with', async () => {
  const app = [
    { ...ours, LEDGERLINE_APP_ID: 'Iv1' },
    { LEDGERLINE_APP_KEY: 'key-of-the-app', LEDGERLINE_TOKEN: 'ours' },
  ];
  const rehearsal = await staged(skip, ...app);
  const path = 'data-hub/data/tasks/1.json';
  const { git } = rehearsal.repository.repository;
  const before = await git.head('main');
  await rehearsal.repository.commit({ files: { [path]: '{}' } });
  rehearsal.happen({ name: 'pull_request', payload: { action: 'opened' }, branch: 'topic', paths: [path] });
  rehearsal.happen({
    name: 'push',
    payload: { before, after: await git.head('main') },
    branch: 'topic',
    paths: [path],
  });
  const checks = called(...(await rehearsal.settle())).filter(({ words: [name] }) => name === 'check');
  expect(checks.map(({ words: said, hasToken }) => [said.slice(0, -1).join(' '), hasToken])).toEqual([
    [`check --files --since ${before}`, false],
    ['check --files --since HEAD^1', false],
    [`check --files --since ${before}`, false],
  ]);
}, 600_000);

/** When a workflow begins by itself; the configuration decides. */
const clockOf = (name: string) => /cron: '([^']+)'/.exec(readFileSync(`.github/workflows/${name}.yml`, 'utf8'))?.[1];

test('the nightly reconcile reads all; only a person lets many records go', async () => {
  const rehearsal = await staged(rebuild);
  rehearsal.happen({ name: 'schedule', payload: { schedule: clockOf('reconcile') } });
  expect(words(...(await rehearsal.settle()))).toEqual([
    'sync --full',
    'enrich publish',
    'derive',
    'changed',
    'changed',
    'build --accept-shrink ',
  ]);
});

test('the snapshots read no issue', async () => {
  const rehearsal = await staged(skip);
  rehearsal.happen({ name: 'schedule', payload: { schedule: clockOf('snapshots') } });
  expect(words(...(await rehearsal.settle()))).toEqual(['enrich publish', 'derive', 'changed']);
});

test('the hour asks a model in a job that is given no token of GitHub, and what it said is written by another', async () => {
  const asked = { ...rebuild, enrich: { outputs: { calls: '2' } } };
  const model = { LEDGERLINE_AI_PROVIDER: 'openai-compatible', LEDGERLINE_AI_MODEL: 'm' };
  const rehearsal = await staged(asked, { ...ours, ...model }, { AI_API_KEY: 'the-key-of-a-model' });
  rehearsal.happen({ name: 'schedule', payload: { schedule: clockOf('enrich') } });
  const [run] = await rehearsal.settle();
  expect(words(run)).toEqual([
    'enrich collect',
    'enrich infer',
    'enrich publish',
    'derive',
    'changed',
    'changed',
    'build --accept-shrink ',
  ]);
  const [collect, infer, publish] = called(run);
  expect([collect?.hasKey, infer?.hasKey, publish?.hasKey]).toEqual([false, true, false]);
  expect([collect?.hasToken, infer?.hasToken, publish?.hasToken]).toEqual([true, false, true]);
});

test('where a model cannot be asked, all that needs no model is done', async () => {
  const broken = { outputs: { calls: '2' }, failing: 'infer' };
  const rehearsal = await staged({ ...rebuild, enrich: broken }, ours, { AI_API_KEY: 'the-key-of-a-model' });
  rehearsal.happen({ name: 'schedule', payload: { schedule: clockOf('enrich') } });
  const [run] = await rehearsal.settle();
  expect(run?.conclusion).toBe('failure');
  expect(words(run)).toEqual(
    expect.arrayContaining(['enrich infer', 'enrich publish', 'derive', 'build --accept-shrink ']),
  );
});

test('where texts are made by rule, the hour asks nobody', async () => {
  const rehearsal = await staged({ ...skip, enrich: { outputs: { calls: '0' } } });
  rehearsal.happen({ name: 'schedule', payload: { schedule: clockOf('enrich') } });
  expect(words(...(await rehearsal.settle()))).toEqual(['enrich collect']);
});

const checked = expect.stringMatching(/^check --files --since \S+ --annotate$/);

test('a push of data, whatever else it brings, is deployed when it has passed the check, and a push of code at once', async () => {
  const data = { files: { 'data-hub/data/tasks/1.json': '{}' } };
  const passing = await staged(rebuild);
  await passing.repository.commit(data);
  expect(words(...(await passing.settle()))).toEqual([checked, 'build --accept-shrink ']);
  const failing = await staged({ ...rebuild, check: { status: 1 } });
  await failing.repository.commit(data);
  const runs = await failing.settle();
  expect(runs.map(({ workflow, conclusion }) => [workflow, conclusion])).toEqual([['deploy.yml', 'failure']]);
  expect(words(...runs)).toEqual([checked]);
  for (const path of ['content-schema/records/task.ts', 'elsewhere/data/tasks/1.json']) {
    const mixed = { files: { [path]: '{ }', 'src/b.ts': '' } };
    await failing.repository.commit(mixed);
    expect(words(...(await failing.settle()))).toEqual([checked]);
  }
  const code = await staged(skip);
  await code.repository.commit({ files: { 'src/a.ts': '' } });
  expect(words(...(await code.settle()))).toEqual(['build --accept-shrink ']);
});

const shared = { ...ours, LEDGERLINE_SHARDS: '2' };

test('where several machines share a build, they do so after a change of code', async () => {
  const rehearsal = await staged(rebuild, shared);
  await rehearsal.repository.commit({ files: { 'src/a.ts': '' } });
  const [run] = await rehearsal.settle();
  expect(words(run)).toEqual([
    'build --shard 1/2 --out part',
    'build --shard 2/2 --out part',
    'build --parts parts --accept-shrink ',
  ]);
  expect(called(run).map(({ hasToken, site }) => [hasToken, site])).toEqual(Array(3).fill([true, '/records']));
});

test('where several machines share a build, one of them does it after a change of data', async () => {
  const rehearsal = await staged(rebuild, shared);
  await rehearsal.repository.commit({ files: { 'data-hub/data/tasks/1.json': '{}' } });
  expect(words(...(await rehearsal.settle()))).toEqual([checked, 'build --accept-shrink ']);
});

test('data that another repository announces is built only where it is new', async () => {
  const payload = { action: 'data-changed', client_payload: {} };
  const known = await staged(skip);
  known.happen({ name: 'repository_dispatch', payload });
  const [run] = await known.settle();
  expect([words(run), jobs(run)]).toEqual([['changed'], { build: 'success', deploy: 'skipped' }]);
  const fresh = await staged(rebuild);
  fresh.happen({ name: 'repository_dispatch', payload });
  expect(words(...(await fresh.settle()))).toEqual(['changed', 'build --accept-shrink ']);
});

test('what other repositories call passes over a script that is missing and fails with one that fails', async () => {
  const branch = { name: 'push', branch: 'topic', payload: { before: '', after: '' }, paths: ['src/a.ts'] };
  const passing = await staged({});
  passing.happen({ ...branch, name: 'pull_request', payload: { action: 'opened' } });
  const [run] = await passing.settle();
  expect([words(run), jobs(run)]).toEqual([
    ['journeys', 'lint', 'build'],
    {
      journeys: 'success',
      'node / lint / lint': 'success',
      'node / test / test': 'success',
      'node / build / build': 'success',
    },
  ]);
  const failing = await staged({ lint: { status: 1 } });
  failing.happen({ ...branch, name: 'pull_request', payload: { action: 'opened' } });
  expect((await failing.settle())[0]?.conclusion).toBe('failure');
});

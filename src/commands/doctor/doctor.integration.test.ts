/** The doctor before a fake GitHub: all is well, then one thing at a time is not. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { labels } from '../../../content-schema/derive/labels.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import {
  createFakeGitHub,
  everything,
  type FakeGitHub,
  fault,
  type RepositoryDesk,
} from '../../../tests/fake-github/index.ts';
import { connection, createFakeModel, endpoint, good, type Mode, odd } from '../../../tests/fake-model/index.ts';
import { settingsFor } from '../../../tests/fake-model/settings-for.ts';
import { createGitHub } from '../../github/client.ts';
import type { AiSettings } from '../../settings/ai.ts';
import { readConfig } from '../../settings/config.ts';
import { fullName } from '../../settings/repository.ts';
import { settings } from '../../settings/settings.ts';
import { checks, resultLines } from '../doctor.ts';
import { generatedFiles } from '../generated-files.ts';
import { type Result, runChecks } from './check.ts';
import { deployWorkflow, nodeCheck } from './local-checks.ts';
import { modelCheck } from './model-check.ts';
import { readBasics, type Setup } from './setup.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const own = settings();
const project = own.project ?? { owner: 'team', name: 'site' };

let github: FakeGitHub;
let issuesDb: RepositoryDesk;
let hub: RepositoryDesk;
let site: RepositoryDesk;

beforeEach(async () => {
  github = await createFakeGitHub();
  issuesDb = github.world.addRepository('team/issues', { visibility: 'PRIVATE' });
  hub = github.world.addRepository('team/hub', { visibility: 'PRIVATE' });
  site = github.world.addRepository(fullName(project), {
    visibility: 'PRIVATE',
    pages: { url: 'https://team.github.io/site/', source: 'workflow' },
  });
  for (const label of labels(recordTypes)) issuesDb.createLabel(label);
  issuesDb.openIssue({ title: 'task: one', labels: ['record:task'] });
  const forms = [...generatedFiles(recordTypes, own.privacy)].filter(([path]) => path.includes('ISSUE_TEMPLATE'));
  await issuesDb.commit({ message: 'Forms', files: new Map(forms.map(([path, text]) => [path, Buffer.from(text)])) });
  await hub.commit({ message: 'Data', files: new Map([['data/tasks/1.json', Buffer.from('{}')]]) });
  await site.commit({
    message: 'Site',
    files: new Map([
      [deployWorkflow, await readFile(join(root, deployWorkflow))],
      ...['records', 'mirror', 'reconcile'].map((name) => [`.github/workflows/${name}.yml`, Buffer.from('')] as const),
    ]),
  });
  for (const [desk, file] of [
    [issuesDb, 'on-issue.yml'],
    [hub, 'validate-data.yml'],
  ] as const) {
    await desk.commit({ files: { [`.github/workflows/${file}`]: '' } });
    desk.repository.actions.variables = { LEDGERLINE_PROJECT: fullName(project) };
    desk.repository.actions.secrets = ['LEDGERLINE_TOKEN'];
  }
  site.repository.actions.variables = { LEDGERLINE_ISSUES_DB: 'team/issues', LEDGERLINE_APP_ID: 'Iv1' };
  site.repository.actions.secrets = ['LEDGERLINE_APP_KEY'];
});
afterEach(() => github.close());

const client = (token = github.token) =>
  createGitHub({ token, graphqlUrl: github.graphqlUrl, apiUrl: github.apiUrl, second: 1 });

const setup = (other: Partial<Setup> = {}): Setup => ({
  ...own,
  root,
  types: recordTypes,
  dataHub: { kind: 'repository', owner: 'team', name: 'hub', folder: '' },
  issuesDb: { owner: 'team', name: 'issues' },
  project,
  serverUrl: 'https://github.com',
  github: client(),
  ...other,
});

const notWell = async (other?: Partial<Setup>): Promise<Result[]> =>
  (await runChecks(checks, setup(other))).filter(({ state }) => state === 'wrong');

const without = (permission: keyof typeof everything): Partial<Setup> => {
  const { [permission]: _, ...rest } = everything;
  return { github: client(github.addToken({ permissions: rest })) };
};

test('all is well, and the checks say what they saw', async () => {
  const results = await runChecks(checks, setup());
  const text = results.flatMap(resultLines).join('\n').replaceAll(fullName(project), 'team/site');
  // How many there are is said by the definitions.
  const counted = text
    .replace(`All ${labels(recordTypes).length} labels`, 'All labels')
    .replace(`All ${recordTypes.length} issue forms`, 'All issue forms');
  expect(counted).toMatchInlineSnapshot(`
    "– skipped  data-hub-folder      The data-hub is a repository.
    ✓ ok       generated-files      Issue forms, schemas, labels, CODEOWNERS and the hours of workflows are current.
    ✓ ok       workflow             .github/workflows/deploy.yml is there.
    ✓ ok       model                Texts are made by rule; no model is asked.
    ✓ ok       token                GitHub knows the token as ledgerline-tester.
    ✓ ok       data-hub             The token sees team/hub (private, default branch main).
    ✓ ok       contents-permission  The token may read its files.
    ✓ ok       issues-db            The token sees team/issues (private, default branch main).
    ✓ ok       issues-enabled       team/issues has issues switched on.
    ✓ ok       issues-permission    The token may read issues; 1 issue with a record label.
    ✓ ok       issue-pages          GitHub gives 100 issues at a time, as many as a build asks for.
    ✓ ok       labels               All labels of the manifest are there.
    ✓ ok       issue-forms          All issue forms are there and current.
    ✓ ok       project              The token sees team/site (private, default branch main).
    ✓ ok       default-branch       A push to main publishes the site.
    ✓ ok       deploy-workflow      team/site has .github/workflows/deploy.yml.
    ✓ ok       pages                GitHub Pages is on: https://team.github.io/site/.
    ✓ ok       mirror-permission    Who has the token may write to team/hub. Whether it has "contents: write" shows when it is used.
    ✓ ok       feedback-permission  Who has the token may write to team/issues. Whether it has "issues: write" shows when it is used.
    ✓ ok       branch-rules         No rule of team/hub keeps commits from main.
    ✓ ok       workflows            records.yml, mirror.yml, reconcile.yml and deploy.yml are there and switched on.
    ✓ ok       variables            The workflows of team/site mirror team/issues.
    ✓ ok       secrets              The workflows act as a GitHub App; its id and its key are there. What it may do shows when it acts.
    – skipped  gates                team/site has no gates.yml that the token sees.
    ✓ ok       issues-db-tells      on-issue.yml of team/issues tells team/site of a change. What its token may do shows when it is used.
    ✓ ok       data-hub-tells       validate-data.yml of team/hub tells team/site of a change. What its token may do shows when it is used."
  `);
});

test('a GitHub that refuses large pages is told, with the size that passes', async () => {
  github.weight = { most: 1200, says: 'RESOURCE_LIMITS_EXCEEDED' };
  const results = await runChecks(checks, setup());
  expect(results.find(({ name }) => name === 'issue-pages')).toMatchObject({
    state: 'ok',
    message: 'GitHub refuses 100 issues at a time and gives 25; a build finds that out and makes more requests.',
  });
  github.weight = { most: 30, says: 'RESOURCE_LIMITS_EXCEEDED' };
  expect(await notWell()).toMatchObject([
    { name: 'issue-pages', message: expect.stringMatching(/even for one issue at a time/) },
  ]);
});

test('with no repository named, GitHub is not asked and nothing is wrong', async () => {
  const local = { issuesDb: undefined, dataHub: { kind: 'folder', folder: 'data-hub' }, github: undefined } as const;
  const results = await runChecks(checks, setup(local));
  expect(results.filter(({ state }) => state === 'wrong')).toEqual([]);
  expect(results.filter(({ message }) => message.startsWith('Waits'))).toEqual([]);
  expect(github.requests).toEqual([]);
});

test('no token: that is all that is wrong, and what needs it waits', async () => {
  const results = await runChecks(checks, setup({ github: undefined }));
  expect(results.filter(({ state }) => state === 'wrong').map(({ name }) => name)).toEqual(['token']);
  expect(results.find(({ name }) => name === 'labels')).toMatchObject({ state: 'skipped' });
});

test('a token that GitHub does not know', async () => {
  expect(await notWell({ github: client('unknown') })).toMatchObject([
    {
      name: 'token',
      message: 'GitHub does not accept the token.',
      hint: expect.stringContaining('/settings/personal'),
    },
  ]);
});

test('the token of a workflow is nobody, and fine', async () => {
  expect(await notWell({ github: client(github.addToken({ kind: 'integration' })) })).toEqual([]);
});

/** Each spoils one thing, in the fake or in the set-up; the check that has to notice, and where its hint leads. */
const spoiled: Record<
  string,
  [name: string, hint: RegExp, spoil: () => Promise<unknown> | Partial<Setup> | undefined]
> = {
  'an issues-db that is not there': [
    'issues-db',
    /LEDGERLINE_ISSUES_DB/,
    () => ({ issuesDb: { owner: 'team', name: 'isues' } }),
  ],
  'issues switched off': [
    'issues-enabled',
    /settings → Features/,
    () => {
      issuesDb.repository.hasIssuesEnabled = false;
      return {};
    },
  ],
  'no "Issues: read"': ['issues-permission', /issues: read/, () => without('issues')],
  'a missing label': [
    'labels',
    /team\/issues\/labels/,
    () => {
      issuesDb.deleteLabel('status:done');
      return {};
    },
  ],
  'a missing issue form': [
    'issue-forms',
    /ISSUE_TEMPLATE/,
    () => issuesDb.commit({ remove: ['.github/ISSUE_TEMPLATE/task.yml'] }),
  ],
  'an issue form of another time': [
    'issue-forms',
    /ISSUE_TEMPLATE/,
    () => issuesDb.commit({ files: { '.github/ISSUE_TEMPLATE/task.yml': 'name: Task' } }),
  ],
  'a data-hub that is not there': [
    'data-hub',
    /LEDGERLINE_DATA_HUB/,
    () => ({ dataHub: { kind: 'repository', owner: 'team', name: 'hug', folder: '' } }),
  ],
  'a folder of the data-hub that is not there': [
    'contents-permission',
    /LEDGERLINE_DATA_HUB/,
    () => ({ dataHub: { kind: 'repository', owner: 'team', name: 'hub', folder: 'records' } }),
  ],
  'no "Contents: read"': ['contents-permission', /contents: read/, () => without('contents')],
  'a project that is not there': ['project', /"repository"/, () => ({ project: { owner: 'team', name: 'no' } })],
  'a workflow that is not there': [
    'workflows',
    /Push/,
    () => site.commit({ remove: ['.github/workflows/records.yml'] }),
  ],
  'a workflow that is switched off': [
    'workflows',
    /gh workflow enable records\.yml/,
    () => {
      site.repository.actions.switchedOff = ['records.yml'];
      return {};
    },
  ],
  'workflows that mirror other issues': [
    'variables',
    /gh variable set LEDGERLINE_ISSUES_DB --body team\/issues/,
    () => {
      site.repository.actions.variables = { LEDGERLINE_ISSUES_DB: 'team/others' };
      return {};
    },
  ],
  'workflows that have another data-hub': [
    'variables',
    /gh variable delete LEDGERLINE_DATA_HUB/,
    () => {
      site.repository.actions.variables = { LEDGERLINE_ISSUES_DB: 'team/issues', LEDGERLINE_DATA_HUB: 'team/other' };
      return {};
    },
  ],
  'a loop that is not switched on': [
    'variables',
    /gh variable set LEDGERLINE_ISSUES_DB --body team\/issues/,
    () => {
      site.repository.actions.variables = {};
      return {};
    },
  ],
  'an App for the repositories of two owners': [
    'secrets',
    /LEDGERLINE_TOKEN/,
    async () => {
      const other = github.world.addRepository('other/hub');
      await other.commit({ files: { 'data/tasks/1.json': '{}', '.github/workflows/validate-data.yml': '' } });
      other.repository.actions.variables = { LEDGERLINE_PROJECT: fullName(project) };
      other.repository.actions.secrets = ['LEDGERLINE_TOKEN'];
      return { dataHub: { kind: 'repository', owner: 'other', name: 'hub', folder: '' } };
    },
  ],
  'a repository of issues that tells nobody': [
    'issues-db-tells',
    /templates\/template-issues-db/,
    () => issuesDb.commit({ remove: ['.github/workflows/on-issue.yml'] }),
  ],
  'a repository of issues that tells another project': [
    'issues-db-tells',
    /gh variable set LEDGERLINE_PROJECT/,
    () => {
      issuesDb.repository.actions.variables = { LEDGERLINE_PROJECT: 'team/old' };
      return {};
    },
  ],
  'a repository of data whose workflow is switched off': [
    'data-hub-tells',
    /gh workflow enable validate-data\.yml/,
    () => {
      hub.repository.actions.switchedOff = ['validate-data.yml'];
      return {};
    },
  ],
  'a repository of data that names no project': [
    'data-hub-tells',
    /gh variable set LEDGERLINE_PROJECT/,
    () => {
      hub.repository.actions.variables = {};
      return {};
    },
  ],
  'a repository of data without a token': [
    'data-hub-tells',
    /"Contents: write"/,
    () => {
      hub.repository.actions.secrets = [];
      return {};
    },
  ],
  'an App without its key': [
    'secrets',
    /settings\/secrets\/actions/,
    () => {
      site.repository.actions.secrets = [];
      return {};
    },
  ],
  'several repositories, and neither App nor token': [
    'secrets',
    /LEDGERLINE_TOKEN/,
    () => {
      site.repository.actions.variables = { LEDGERLINE_ISSUES_DB: 'team/issues' };
      site.repository.actions.secrets = [];
      return {};
    },
  ],
  'Pages switched off': [
    'pages',
    /settings\/pages/,
    () => {
      site.repository.pages = null;
      return {};
    },
  ],
  'Pages from a branch': [
    'pages',
    /settings\/pages/,
    () => {
      site.repository.pages = { url: 'https://team.github.io/', source: 'legacy' };
      return {};
    },
  ],
};

test.each(Object.keys(spoiled))('%s', async (what) => {
  const [name, hint, spoil] = spoiled[what] ?? ['', /^$/, () => ({})];
  const done = await spoil();
  const found = await notWell(typeof done === 'object' && done !== null ? done : {});
  expect(found).toMatchObject([{ name, hint: expect.stringMatching(hint) }]);
  expect(found[0]?.message).toMatch(/\.$/);
});

test('no workflow that publishes on GitHub', async () => {
  await site.commit({ remove: [deployWorkflow] });
  expect((await notWell()).map(({ name }) => name)).toEqual(['deploy-workflow', 'workflows']);
});

const found = async (name: string, other?: Partial<Setup>) =>
  (await runChecks(checks, setup(other))).find((result) => result.name === name);

test('what the loop lacks and a build does not need is told, and is no error', async () => {
  const reading = github.addToken({
    permissions: { metadata: 'read', contents: 'read', issues: 'read', pages: 'read' },
  });
  const reader = { github: client(reading), token: reading };
  expect(await notWell(reader)).toEqual([]);
  expect(await found('mirror-permission', reader)).toMatchObject({
    state: 'skipped',
    message: 'The token may read team/hub and not write there. That is enough for a build, not for sync and derive.',
    hint: expect.stringContaining('contents: write'),
  });
  expect(await found('feedback-permission', reader)).toMatchObject({ hint: expect.stringContaining('issues: write') });
  expect(await found('variables', reader)).toMatchObject({ hint: expect.stringContaining('Variables: read') });
});

test('what an organization gives to all its repositories counts as well', async () => {
  for (const { repository } of [site, issuesDb, hub]) {
    const { actions } = repository;
    actions.organizationVariables = actions.variables;
    actions.organizationSecrets = actions.secrets;
    actions.variables = {};
    actions.secrets = [];
  }
  expect(await notWell()).toEqual([]);
  expect(await found('secrets')).toMatchObject({ state: 'ok' });
  expect(await found('data-hub-tells')).toMatchObject({ state: 'ok' });
});

test('what a token may not see of an organization is said to be so, and is nothing to mend', async () => {
  for (const { repository } of [site, issuesDb, hub]) repository.actions.secrets = [];
  github.faults.always(({ path }) => path.includes('/actions/organization-'), fault.http(403, 'json'));
  expect(await notWell()).toEqual([]);
  for (const name of ['secrets', 'issues-db-tells', 'data-hub-tells'])
    expect(await found(name)).toMatchObject({ state: 'skipped', message: expect.stringContaining('organization') });
  site.repository.actions.variables = {};
  expect(await found('variables')).toMatchObject({
    state: 'skipped',
    message: expect.stringContaining('organization'),
  });
});

test('whether pages say how pull requests stand is told, and a workflow that is on and cannot run is to be mended', async () => {
  await site.commit({ files: { '.github/workflows/gates.yml': '' } });
  const { actions } = site.repository;
  const withGates = (value: string) => {
    actions.variables = { ...actions.variables, LEDGERLINE_GATES: value };
    return found('gates');
  };
  expect(await found('gates')).toMatchObject({
    state: 'skipped',
    hint: expect.stringContaining('gh variable set LEDGERLINE_GATES --body on'),
  });
  expect(await withGates('off')).toMatchObject({ state: 'skipped' });
  expect(await withGates('yes')).toMatchObject({
    state: 'wrong',
    message: expect.stringContaining('neither on nor off'),
  });
  expect(await withGates('On')).toMatchObject({ state: 'ok' });
  actions.switchedOff = ['gates.yml'];
  expect(await found('gates')).toMatchObject({
    state: 'wrong',
    hint: expect.stringContaining('gh workflow enable gates.yml'),
  });
});

test("rules that stop a workflow's own token are named, with the way past them", async () => {
  hub.repository.rules = ['deletion', 'pull_request', 'required_status_checks'];
  expect(await found('branch-rules')).toMatchObject({
    message: expect.stringContaining('(pull_request and required_status_checks)'),
    hint: expect.stringContaining('bypass list'),
  });
});

test('what the token of an App may do is said not to be known', async () => {
  expect(await found('mirror-permission', { token: 'ghs_1' })).toMatchObject({ state: 'skipped' });
});

test('to find all that out nothing is written', async () => {
  await runChecks(checks, setup());
  expect(github.requests.filter(({ kind, method }) => kind === 'rest' && method !== 'GET')).toEqual([]);
});

test('another default branch than the workflow waits for', async () => {
  github.world.addRepository('team/trunk', {
    defaultBranch: 'trunk',
    pages: { url: 'https://team.github.io/trunk/', source: 'workflow' },
    actions: { variables: { LEDGERLINE_ISSUES_DB: 'team/issues' }, secrets: ['LEDGERLINE_TOKEN'] },
  });
  for (const { repository } of [issuesDb, hub]) repository.actions.variables = { LEDGERLINE_PROJECT: 'team/trunk' };
  const desk = github.world.repository('team/trunk');
  const others = ['records', 'mirror', 'reconcile'].map((name) => [`.github/workflows/${name}.yml`, '']);
  await desk.commit({ files: { [deployWorkflow]: 'on: push', ...Object.fromEntries(others) } });
  expect(await notWell({ project: { owner: 'team', name: 'trunk' } })).toMatchObject([
    {
      name: 'default-branch',
      message: expect.stringContaining('is trunk, but'),
      hint: expect.stringContaining('trunk'),
    },
  ]);
});

test('what a build does not need is not called wrong: Pages and forms that the token may not see', async () => {
  expect(await notWell(without('pages'))).toEqual([]);
  const folder = { dataHub: { kind: 'folder', folder: 'data-hub' } } as const;
  site.repository.actions.variables = { LEDGERLINE_ISSUES_DB: 'team/issues' };
  site.repository.actions.secrets = ['LEDGERLINE_TOKEN'];
  expect(await notWell({ ...without('contents'), ...folder })).toEqual([]);
});

test('a GitHub that fails is no finding but an error', async () => {
  github.faults.always('rest', fault.http(502));
  await expect(runChecks(checks, setup())).rejects.toThrow('GitHub could not be reached');
});

test('an empty folder has none of the local files', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'doctor-'));
  const found = await notWell({ root: empty, dataHub: { kind: 'folder', folder: 'data-hub' }, issuesDb: undefined });
  await rm(empty, { recursive: true });
  expect(found.map(({ name }) => name)).toEqual(['data-hub-folder', 'generated-files', 'workflow']);
});

const modelFound = async (ai: AiSettings) => (await runChecks([modelCheck], setup({ ai })))[0];

test('a model that answers is named, and so is where it is asked', async () => {
  const fake = await createFakeModel();
  expect(await modelFound(settingsFor(fake))).toMatchObject({
    state: 'ok',
    message: `Texts are made by fake-1 of ${new URL(fake.url).host}; it answers as it should.`,
  });
  expect(fake.requests).toHaveLength(1);
  await fake.close();
});

/** What is wrong with a model, by what has to be mended. */
const spoiledModels: Record<string, [hint: RegExp, mode: Mode, other: Partial<AiSettings>]> = {
  'asks for a key, and there is none': [/AI_API_KEY/, good, { key: undefined }],
  'does not accept the key': [/AI_API_KEY/, good, { key: 'sk-of-somebody' }],
  'does not allow the key to use the model fake-1': [/another model/, endpoint.notAllowed, {}],
  'does not know the address, or the model other': [/"ai\.model"/, good, { model: 'other' }],
  'broke off the connection': [/Try again/, connection.reset, {}],
  'has an error of its own': [/Try again/, endpoint.down, {}],
  'cannot be reached': [/"ai\.url"/, good, { url: 'http://127.0.0.1:9' }],
  'sends requests on to another address': [/"ai\.url"/, endpoint.redirecting('https://models.example/v1'), {}],
  'did not answer in time': [/"ai\.timeoutSeconds"/, connection.silent, { timeoutSeconds: 0.1 }],
  'takes no more requests for now': [/"ai\.concurrency"/, endpoint.busy('60'), {}],
  'gives answers that cannot be used (no JSON)': [/another model than fake-1/, odd.prose, {}],
  'refuses requests to the model fake-1': [/"ai\.model"/, endpoint.taking(), {}],
  'needs an address': [/LEDGERLINE_AI_URL/, good, { url: undefined }],
  'needs a model': [/LEDGERLINE_AI_MODEL/, good, { model: undefined }],
  'needs a key': [/AI_API_KEY/, good, { provider: 'anthropic', key: undefined }],
  'needs a token': [/GITHUB_TOKEN/, good, { provider: 'copilot', key: undefined }],
};

test.each(Object.keys(spoiledModels))('of a model it is told that it %s', async (words) => {
  const [hint, mode, other] = spoiledModels[words] ?? [/^$/, good, {}];
  const fake = await createFakeModel({ mode });
  const result = await modelFound(settingsFor(fake, other));
  expect(result).toMatchObject({ state: 'wrong', message: expect.stringContaining(words) });
  expect(result?.hint).toMatch(hint);
  expect(JSON.stringify(result)).not.toContain('sk-');
  await fake.close();
});

test('an old Node', async () => {
  expect(await runChecks([nodeCheck], { node: '20.1.0' })).toMatchObject([{ name: 'node', state: 'wrong' }]);
});

test('a configuration or an environment that cannot be used', async () => {
  const found = async (config: unknown, variables: Record<string, string>) =>
    (await readBasics(async () => readConfig(config), variables)).results.map(({ message }) => message);
  expect(await found({ title: 7 }, {})).toMatchInlineSnapshot(`
    [
      ""title" of ledgerline.config.ts should be text, not a number.",
      "Every variable is valid.",
    ]
  `);
  expect(await found({}, { SITE_URL: 'here' })).toMatchInlineSnapshot(`
    [
      "ledgerline.config.ts is valid.",
      "The variable SITE_URL should be an http(s) address.",
    ]
  `);
  expect(await found({}, { LEDGERLINE_AI_URL: 'http://models.example/v1' })).toMatchInlineSnapshot(`
    [
      "ledgerline.config.ts is valid.",
      "The variable LEDGERLINE_AI_URL should begin with https://.",
    ]
  `);
  expect(await found({}, { LEDGERLINE_DATA_HUB: 'a/b c' })).toMatchInlineSnapshot(`
    [
      "ledgerline.config.ts is valid.",
      "The variable LEDGERLINE_DATA_HUB should be owner/repo[/folder][@ref], or a folder such as ./data-hub.",
    ]
  `);
});

test('as a command: exit 0 when all is well, 1 with something to mend, 2 when GitHub cannot be asked', async () => {
  const env = {
    GITHUB_TOKEN: github.token,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.url,
    LEDGERLINE_ISSUES_DB: 'team/issues',
    LEDGERLINE_DATA_HUB: 'team/hub',
  };
  expect(await doctor(['--json'], env)).toMatchObject({ status: 0, stdout: expect.stringContaining('"ok": true') });
  issuesDb.deleteLabel('status:done');
  const text = await doctor([], env);
  expect(text).toMatchObject({ status: 1, stdout: '' });
  expect(text.stderr).toContain('✗ fix      labels');
  github.faults.always('rest', fault.primaryLimit(3600));
  const failed = await doctor(['--json'], env);
  expect(failed).toMatchObject({ status: 2, stdout: '' });
  expect(failed.stderr).toContain('rate limit');
});

const doctor = (args: string[], env: Record<string, string>) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ['scripts/ledgerline.mjs', 'doctor', ...args],
      { cwd: root, env: { ...process.env, ...env } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

/** The labels of a repository become those of the manifest, and nothing else of them changes. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { labels } from '../../content-schema/derive/labels.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { labelledRepositories, reportLines } from '../../src/commands/labels/sync.ts';
import { syncLabels, syncWithinReach } from '../../src/commands/labels/sync-labels.ts';
import { createGitHub } from '../../src/github/client.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readEnvironment } from '../../src/settings/environment.ts';
import { joinSettings } from '../../src/settings/join-settings.ts';
import { createFakeGitHub, type FakeGitHub, fault, type RepositoryDesk } from '../fake-github/index.ts';

let github: FakeGitHub;
let issues: RepositoryDesk;
beforeEach(async () => {
  github = await createFakeGitHub();
  issues = github.world.addRepository('team/issues');
});
afterEach(async () => {
  expect(github.faults.waiting).toEqual([]);
  await github.close();
});

const manifest = labels(recordTypes);
const sync = (dryRun = false, token = github.token) =>
  syncLabels(
    createGitHub({ token, graphqlUrl: github.graphqlUrl, apiUrl: github.apiUrl, second: 1 }),
    { owner: 'team', name: 'issues' },
    manifest,
    { dryRun },
  );
const there = () =>
  [...issues.repository.labels.values()].map(({ name, color, description }) => ({ name, color, description }));
const writes = () => github.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation);

test('the manifest has the labels of records and conventions, and those that feedback sets (R000-016…020)', () => {
  const names = manifest.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      ...recordTypes.map(({ name }) => `record:${name}`),
      ...['bug', 'feature', 'task', 'chore', 'doc'].map((type) => `type:${type}`),
      ...['high', 'medium', 'low'].map((priority) => `priority:${priority}`),
      ...['backlog', 'in-progress', 'blocked', 'ready'].map((status) => `status:${status}`),
      ...['frontend', 'backend', 'data', 'ai', 'infra'].map((area) => `area:${area}`),
      'invalid',
      'approved',
    ]),
  );
});

test('an empty repository gets all labels, and a second run writes nothing', async () => {
  expect((await sync()).created).toEqual(manifest.map(({ name }) => name));
  expect(there()).toEqual(manifest);
  github.requests.length = 0;
  expect(await sync()).toMatchObject({ created: [], corrected: [], right: manifest.length, unknown: [] });
  expect(writes()).toEqual([]);
});

test('colors and descriptions are corrected, names keep their case, and what nobody knows is left alone', async () => {
  await sync();
  issues.changeLabel('invalid', { name: 'Invalid', color: 'E4E669', description: "This doesn't seem right" });
  issues.changeLabel('approved', { color: '1D76DB' });
  issues.createLabel({ name: 'good first issue', color: '7057ff', description: 'Good for newcomers' });
  github.requests.length = 0;
  const report = await sync();
  expect(report).toMatchObject({ created: [], corrected: ['Invalid'], unknown: ['good first issue'] });
  expect(writes()).toEqual(['issues/update-label']);
  expect(there()).toContainEqual({ ...manifest.find(({ name }) => name === 'invalid'), name: 'Invalid' });
  expect(there()).toContainEqual({ name: 'good first issue', color: '7057ff', description: 'Good for newcomers' });
  expect(reportLines({ ...report, right: 30 }, false).join('\n')).toMatchInlineSnapshot(`
    "  corrected: Invalid
    team/issues: 0 labels created, 1 corrected, 30 as they should be.
      Left alone, because the manifest does not have it: good first issue."
  `);
});

test('a dry run says what would be done, and writes nothing', async () => {
  issues.createLabel({ name: 'approved', color: '000000' });
  expect(await sync(true)).toMatchObject({ corrected: ['approved'] });
  expect(writes()).toEqual([]);
});

test('labels beyond the first page are seen', async () => {
  for (let at = 0; at < 120; at++) issues.createLabel({ name: `own ${at}` });
  issues.createLabel({ name: 'APPROVED', color: '000000' });
  expect(await sync()).toMatchObject({ corrected: ['APPROVED'] });
});

test('a reply that is lost makes no second label and no error', async () => {
  github.faults.next('issues/create-label', fault.lostReply());
  await sync();
  expect(there()).toEqual(manifest);
});

test('a token that may not write labels is told what it lacks', async () => {
  const token = github.addToken({ permissions: { metadata: 'read', issues: 'read' } });
  await expect(sync(false, token)).rejects.toMatchObject({
    message: expect.stringMatching(/^The token may not write team\/issues: /),
    hint: expect.stringContaining('"Issues: write"'),
  });
});

test('every repository that the configuration names is gone over, each once (R000-027)', () => {
  const named = (config: object) =>
    labelledRepositories(joinSettings(readConfig(config), readEnvironment({}))).map(
      ({ owner, name }) => `${owner}/${name}`,
    );
  expect(named({})).toEqual([]);
  expect(named({ repository: 'team/site', issuesDb: 'Team/Site' })).toEqual(['team/site']);
  expect(
    named({
      repository: 'team/site',
      issuesDb: 'team/issues',
      dataHub: 'team/data/hub@main',
      modules: { 'org-templates': 'templates', 'devops-pipeline': 'other/pipeline', 'frontend-docs': 'site' },
    }),
  ).toEqual(['team/issues', 'team/site', 'team/data', 'team/templates', 'other/pipeline']);
});

test('a repository that the token may not change is told with the reason, and one that is broken ends it', async () => {
  const within = (name: string, token = github.token) =>
    syncWithinReach(
      createGitHub({ token, graphqlUrl: github.graphqlUrl, apiUrl: github.apiUrl, second: 1 }),
      { owner: 'team', name },
      manifest,
      { dryRun: false },
    );
  const reader = github.addToken({ permissions: { metadata: 'read', issues: 'read' } });
  expect(await within('issues', reader)).toMatchObject({
    repository: 'team/issues',
    message: expect.stringMatching(/^The token may not write team\/issues: /),
    hint: expect.stringContaining('"Issues: write"'),
  });
  expect(await within('nowhere')).toMatchObject({ message: 'There is no team/nowhere, or the token may not see it.' });
  expect(await within('issues')).toMatchObject({ created: manifest.map(({ name }) => name) });
  await expect(within('issues', 'wrong')).rejects.toThrow('GitHub does not accept the token.');
});

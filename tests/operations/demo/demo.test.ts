import { afterEach, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub, type RepositoryDesk } from '../../fake-github/index.ts';
import { createDemoWorld } from './create-demo-world.ts';
import { demoPullRequests } from './demo-pull-requests.ts';
import { demoScripts } from './demo-scripts.ts';
import { demoWorkflows } from './demo-workflows.ts';
import { tidyUp } from './tidy-up.ts';

let github: FakeGitHub;
let desk: RepositoryDesk;
afterEach(() => github?.close());

async function begin() {
  github = await createFakeGitHub();
  desk = github.world.addRepository('studio/site', { actions: { startsByItself: true } });
  demoScripts(desk);
  const files = Object.entries(demoWorkflows).map(([file, text]) => [`.github/workflows/${file}`, text] as const);
  await desk.commit({ files: Object.fromEntries(files) });
}

test('colleagues open, change, review and merge one pull request after another, and its checks turn green', async () => {
  await begin();
  const next = demoPullRequests(desk, 'grace', 'alan');
  for (let turn = 0; turn < 8; turn++) {
    await next();
    await github.world.play(25);
  }
  const pulls = desk.repository.pullRequests.map(({ state, author, reviews }) => [state, author.login, reviews.length]);
  expect(pulls).toEqual([
    ['MERGED', 'grace', 1],
    ['MERGED', 'grace', 1],
  ]);
  const head = await desk.pulls.head(desk.repository.pullRequests[0]?.number ?? 0);
  const checks = desk.repository.ci.runs.filter(({ headSha, event }) => headSha === head && event === 'pull_request');
  expect(checks.map(({ workflow, conclusion }) => [workflow.name, conclusion])).toEqual([
    ['CI', 'success'],
    ['Security', 'success'],
  ]);
});

test('after a day no more is remembered than after an hour, and no more waits for a person', async () => {
  await begin();
  desk.runs.environment('production', ['ada']);
  for (let hour = 0; hour < 100; hour++) {
    const isDeployed = hour % 4 === 0;
    if (isDeployed) await desk.runs.dispatch('deploy.yml', { inputs: { environment: 'production' } });
    else desk.runs.finish((await desk.runs.dispatch('ci.yml')).databaseId);
    await github.world.play(isDeployed ? 15 : 1);
    tidyUp(desk);
  }
  expect(desk.repository.ci.runs.length).toBeLessThanOrEqual(61);
  expect(desk.repository.ci.runs.filter(({ status }) => status === 'waiting')).toHaveLength(3);
});

test('the day begins with runs that have ended, one that waits, one that asks, and a picture among the artifacts', async () => {
  const world = await createDemoWorld();
  const runs = [...world.github.world.repositories.values()].flatMap(({ ci }) => ci.runs);
  expect(runs.some(({ status }) => status === 'waiting')).toBe(true);
  // Otherwise who tries it out may decide nothing about a runbook run.
  for (const { associations } of world.github.world.repositories.values())
    expect(associations.get('ada')).toBe('COLLABORATOR');
  expect(runs.some(({ conclusion }) => conclusion === 'success')).toBe(true);
  const names = runs.flatMap(({ artifacts }) => artifacts.map(({ name }) => name));
  expect(names).toContain('workflow-state');
  const site = runs.flatMap(({ artifacts }) => artifacts).find(({ name }) => name === 'site');
  expect(site?.zip.includes('preview.png')).toBe(true);
  expect([...world.github.world.repositories.values()].some(({ pullRequests }) => pullRequests.length > 0)).toBe(true);
  await world.close();
});

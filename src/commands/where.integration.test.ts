import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub } from '../../tests/fake-github/index.ts';

let github: FakeGitHub;
let folder: string;
beforeEach(async () => {
  github = await createFakeGitHub();
  folder = mkdtempSync(join(tmpdir(), 'where-'));
});
afterEach(async () => {
  await github.close();
  rmSync(folder, { recursive: true });
});

const where = (words: readonly string[], more: Record<string, string>) =>
  new Promise<{ status: number; stdout: string; stderr: string; outputs: string }>((resolve) => {
    const outputs = join(folder, 'outputs');
    const env = {
      ...process.env,
      GITHUB_TOKEN: github.token,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'team/site',
      GITHUB_OUTPUT: outputs,
      LEDGERLINE_ISSUES_DB: 'team/issues',
      LEDGERLINE_DATA_HUB: './data-hub',
      ...more,
    };
    execFile(process.execPath, ['scripts/ledgerline.mjs', 'where', ...words], { env }, (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr, outputs: readFileSync(outputs, 'utf8') }),
    );
  });

test('tells a workflow what a token has to reach, and asks nobody', async () => {
  expect(await where([], { LEDGERLINE_COMMIT_TO: 'team/site' })).toMatchObject({
    status: 0,
    outputs: 'owner=team\nrepositories=issues,site\n',
    stderr: 'Issues: team/issues. Data-hub: team/site/data-hub.\n',
  });
  expect(github.requests).toEqual([]);
});

test('of a folder that is only read the checkout is enough', async () => {
  expect((await where([], {})).outputs).toBe('owner=team\nrepositories=issues\n');
});

test('says where Pages publishes the site', async () => {
  github.world.addRepository('team/site', { pages: { url: 'https://team.github.io/site/', source: 'workflow' } });
  const told = await where(['--site', '--json'], {});
  expect(told.outputs).toContain('origin=https://team.github.io\nbase_path=/site\n');
  expect(JSON.parse(told.stdout)).toEqual({
    issuesDb: 'team/issues',
    dataHub: './data-hub',
    owner: 'team',
    repositories: ['issues'],
    site: { origin: 'https://team.github.io', basePath: '/site' },
  });
});

test('that Pages is switched off is a warning that says where, and no error', async () => {
  github.world.addRepository('team/site', {});
  const told = await where(['--site'], {});
  expect(told).toMatchObject({ status: 0, outputs: expect.stringContaining('origin=\nbase_path=\n') });
  expect(told.stderr).toContain(
    '::warning title=GitHub Pages::team/site has GitHub Pages switched off, so nothing is published there. ' +
      'Choose "GitHub Actions" as the source at https://github.com/team/site/settings/pages',
  );
});

test('says that one App cannot reach the repositories of two owners', async () => {
  const told = await where([], { LEDGERLINE_DATA_HUB: 'other/hub' });
  expect([told.status, told.outputs]).toEqual([0, 'owner=\nrepositories=\n']);
  expect(told.stderr).toContain('They have different owners: a GitHub App or a fine-grained token reaches');
});

/** The addresses of GitHub mean the same with a slash at their end, as people and proxies write them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createSource, dataHub, issuesDb } from './set-up.ts';

test('a slash after the addresses of GitHub does not keep the file of a deleted issue on the site', async () => {
  const { github, issues, hub, cacheFolder } = await createSource();
  const summary = '### Summary\n\nText';
  issues.openIssue({ title: 'task: there', body: summary, labels: ['record:task'] });
  const gone = { id: 9, title: 'task: gone', rawBody: summary, url: `https://github.com/${issuesDb}/issues/9` };
  await hub.commit({ files: { 'data/tasks/9.json': JSON.stringify(gone) } });

  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/ledgerline.mjs', 'check', '--json'], {
    env: {
      GITHUB_TOKEN: github.token,
      GITHUB_GRAPHQL_URL: `${github.graphqlUrl}/`,
      GITHUB_API_URL: `${github.apiUrl}//`,
      GITHUB_SERVER_URL: 'https://github.com/',
      LEDGERLINE_ISSUES_DB: issuesDb,
      LEDGERLINE_DATA_HUB: dataHub,
      LEDGERLINE_CACHE: cacheFolder,
    },
  });
  expect(JSON.parse(stdout).counts.tasks).toBe(1);
});

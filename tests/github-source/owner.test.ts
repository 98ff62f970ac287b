/** The owner is configuration and nothing else (R000-001): changing it changes every call. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { readSources } from '../../src/data-hub/read-sources.ts';
import { hubPlace } from '../../src/settings/hub-place.ts';
import { repositoryNamed } from '../../src/settings/repository.ts';
import { seedIssues } from '../fake-github/index.ts';
import { createSource, taskFiles } from './set-up.ts';

/** Where an owner may be written down: configuration, documentation, the sample, and what tests are made of. */
const allowed = [/^ledgerline\.config\.ts$/, /\.mdx?$/, /^data-hub\//, /^tests\//, /\/fixtures\//, /\.test\.ts$/];

test('no code, workflow or template names the owner', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const code = files.filter(
    (file) => !allowed.some((pattern) => pattern.test(file)) && !/\.(png|woff2?|ico|mp3)$/.test(file),
  );
  expect(code.length).toBeGreaterThan(100);
  const naming = code.filter((file) => readable(file).includes('max-github-system'));
  expect(naming).toEqual([]);
});

/** A file that somebody is just removing names nobody. */
function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

test.each(['ada', 'some-organization'])('with the owner %s every call is made to that owner', async (owner) => {
  const { world, github, cacheFolder } = await createSource();
  const issues = world.addRepository(`${owner}/issues-db`);
  const long = { 'data/tasks/9.json': JSON.stringify({ id: 9, rawBody: 'x'.repeat(600_000) }) };
  await world.addRepository(`${owner}/data-hub`).commit({ files: { ...taskFiles(1, 1001), ...long } });
  const read = () =>
    readSources({
      types: recordTypes,
      dataHub: hubPlace(`${owner}/data-hub`),
      issuesDb: repositoryNamed(`${owner}/issues-db`),
      serverUrl: 'https://github.com',
      token: github.token,
      graphqlUrl: github.graphqlUrl,
      apiUrl: github.apiUrl,
      cacheFolder,
    });
  seedIssues(world, issues, 3);
  await read();
  issues.delete(2);
  await read();
  const owners = github.requests.map(({ kind, variables, path }) =>
    kind === 'graphql' ? variables?.['owner'] : /^\/repos\/([^/]+)\//.exec(path)?.[1],
  );
  expect(new Set(github.requests.map(({ kind }) => kind))).toEqual(new Set(['graphql', 'rest']));
  expect(new Set(owners)).toEqual(new Set([owner]));
});

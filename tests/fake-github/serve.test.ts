import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';

test('started by hand it prints variables to paste, answers at them, and Ctrl+C ends it', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('serve.ts', import.meta.url)), '--issues', '200'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await once(child.stderr, 'data');
  const variables = Object.fromEntries(
    [...printed.matchAll(/^export (\w+)=(\S+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  expect(Object.keys(variables)).toEqual([
    'GITHUB_SERVER_URL',
    'GITHUB_API_URL',
    'GITHUB_GRAPHQL_URL',
    'GITHUB_TOKEN',
    'LEDGERLINE_ISSUES_DB',
    'LEDGERLINE_DATA_HUB',
  ]);
  const [owner, name] = variables['LEDGERLINE_ISSUES_DB']?.split('/') ?? [];
  const response = await fetch(variables['GITHUB_GRAPHQL_URL'] ?? '', {
    method: 'POST',
    headers: { authorization: `bearer ${variables['GITHUB_TOKEN']}` },
    body: JSON.stringify({
      query: `{ repository(owner: "${owner}", name: "${name}") { issues(first: 1) { totalCount nodes { url } } issueTemplates { name } } }`,
    }),
  });
  const { data } = (await response.json()) as {
    data: { repository: { issues: { totalCount: number; nodes: { url: string }[] }; issueTemplates: unknown[] } };
  };
  expect(data.repository.issues.totalCount).toBeGreaterThanOrEqual(200);
  expect(data.repository.issueTemplates).toHaveLength(recordTypes.length);
  expect((await fetch(data.repository.issues.nodes[0]?.url ?? '', { headers: { accept: 'text/html' } })).status).toBe(
    200,
  );
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

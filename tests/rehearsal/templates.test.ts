/** The repositories to copy, each filled in as its README says: what their workflows do, and that the project hears of it. */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { relative } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { checkoutFiles } from './checkout-files.ts';
import { called, createPrograms, recordedCommands, words } from './recorded-commands.ts';
import { createRehearsal, type Rehearsal, type Run } from './rehearsal.ts';

const open: Pick<Rehearsal, 'close'>[] = [];
afterEach(async () => {
  for (const rehearsal of open.splice(0)) await rehearsal.close();
});
const programs = createPrograms();
afterAll(() => rmSync(programs, { recursive: true }));

const project = 'team/project';
const jobs = (run: Run | undefined) => Object.fromEntries((run?.jobs ?? []).map((job) => [job.name, job.conclusion]));

/** A repository made of a template. What it calls of the project stands beside it, where the rehearsal looks for it. */
async function copyOf(
  template: string,
  more: Iterable<[string, string | Buffer]> = [],
  variables: Record<string, string> = {},
  withPackages = false,
) {
  const folder = `templates/${template}`;
  const paths = globSync(`${folder}/**/*`, { withFileTypes: true }).filter((entry) => entry.isFile());
  const hidden = globSync(`${folder}/.*/**/*`, { withFileTypes: true }).filter((entry) => entry.isFile());
  const nvmrc = globSync(`${folder}/.nvmrc`, { withFileTypes: true });
  const files = new Map<string, string | Buffer>(
    [...paths, ...hidden, ...nvmrc].map(({ parentPath, name }) => {
      const path = `${parentPath}/${name}`;
      const text = readFileSync(path, 'utf8');
      return [relative(folder, path), text.replace(/ORGANIZATION\/PROJECT\/(\S+)@0{40}/g, './$1')];
    }),
  );
  for (const name of ['node-ci', 'lint', 'test', 'build']) {
    const path = `.github/workflows/${name}.yml`;
    files.set(path, files.get(path) ?? readFileSync(path));
  }
  for (const [path, text] of more) files.set(path, text);
  const rehearsal = await createRehearsal({
    files,
    name: 'team/copy',
    programs,
    withPackages,
    variables: { LEDGERLINE_PROJECT: project, ...variables },
    secrets: { LEDGERLINE_TOKEN: 'fake-token' },
  });
  open.push(rehearsal);
  return { ...rehearsal, project: rehearsal.github.world.addRepository(project) };
}

test('an issue in a repository of its own is told to the project by number, and the project reads it', async () => {
  const issues = await copyOf('template-issues-db');
  issues.repository.openIssue({ title: '"; $(touch x) `touch x` ${{ github.token }}', body: '$(touch x)' });
  const [run] = await issues.settle();
  expect([run?.conclusion, run?.log]).toEqual(['success', expect.not.stringMatching(/touch x|fake-token/)]);
  const [told] = issues.project.repository.dispatches;
  expect(told).toMatchObject({
    kind: 'repository_dispatch',
    eventType: 'record-changed',
    payload: { number: 1, action: 'opened' },
  });

  const github = [...checkoutFiles()].filter(([path]) => path.startsWith('.github/'));
  const ours = await createRehearsal({
    files: new Map<string, string | Buffer>([
      ...github,
      ...recordedCommands({ changed: { status: 3, outputs: { rebuild: 'false' } } }),
    ]),
    name: project,
    programs,
    variables: { LEDGERLINE_ISSUES_DB: 'team/copy' },
  });
  open.push(ours);
  const payload = {
    action: 'record-changed',
    client_payload: told?.kind === 'repository_dispatch' ? told.payload : {},
  };
  ours.happen({ name: 'repository_dispatch', payload });
  const runs = await ours.settle();
  expect(words(...runs)).toEqual(['sync --issue 1', 'enrich publish', 'derive', 'changed', 'feedback --issue 1']);
  expect(called(...runs)[0]?.issues).toBe('team/copy');
});

test('data in a repository of its own is checked by the commands of the project, which hears of what has passed', async () => {
  const schema: [string, string] = ['schemas/tasks.schema.json', '{}'];
  const data = await copyOf('template-data', [schema]);
  const answering = (answers: object) => [
    ...recordedCommands(answers),
    ['.nvmrc', '24'] as const,
    ['data-hub/schemas/tasks.schema.json', '{}'] as const,
    ['data-hub/schemas/.gitkeep', ''] as const,
  ];
  await data.project.commit({ files: new Map(answering({ check: { status: 1 } })) });
  await data.repository.commit({ files: { 'schemas/.gitkeep': '', 'data/tasks/1.json': '{}' } });
  const [failed] = await data.settle();
  expect([jobs(failed), data.project.repository.dispatches]).toEqual([{ check: 'failure', tell: 'skipped' }, []]);

  await data.project.commit({ files: new Map(answering({})) });
  await data.repository.commit({ files: { 'data/tasks/1.json': '{ }' } });
  const [passed] = await data.settle();
  expect(jobs(passed)).toEqual({ check: 'success', tell: 'success' });
  expect(words(passed)).toEqual([expect.stringMatching(/^check --files --since \S+ --annotate$/)]);
  expect(called(passed)[0]).toMatchObject({ issues: 'none', hub: expect.stringMatching(/job-/) });
  expect(data.project.repository.dispatches).toMatchObject([{ eventType: 'data-changed' }]);
});

test.each(['template-frontend', 'template-automation', 'template-operations'])(
  '%s passes the checks that the project lends it',
  async (name) => {
    const copy = await copyOf(name, [], {}, true);
    copy.happen({ name: 'pull_request', payload: { action: 'opened' }, branch: 'topic', paths: ['src/a.mjs'] });
    const [run] = await copy.settle();
    expect(jobs(run)).toEqual({
      'node / lint / lint': 'success',
      'node / test / test': 'success',
      'node / build / build': 'success',
    });
  },
);

test('template-frontend publishes its page when the data has changed', async () => {
  const copy = await copyOf('template-frontend');
  copy.happen({ name: 'repository_dispatch', payload: { action: 'data-changed', client_payload: {} } });
  const [run] = await copy.settle();
  expect(jobs(run)).toEqual({ build: 'success', deploy: 'success' });
  expect(await (await fetch(`${copy.site.origin}/copy/`)).text()).toContain('API_URL is not set');
});

/** A site whose API says how many tasks there are. */
async function siteOf(first: number) {
  let total = first;
  const server = createServer((_, answer) => {
    const tasks = { about: 'Work', page: 'https://example.org/tasks/', total };
    answer.end(JSON.stringify({ title: 'Records', dataDigest: `${total}`, collections: { tasks } }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push({
    close: async () => {
      server.close();
    },
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/api/index.json`, becomes: (next: number) => (total = next) };
}

test('template-automation tells what changed since its last run, and remembers only what it has told', async () => {
  const site = await siteOf(3);
  const copy = await copyOf('template-automation', [], { API_URL: site.address });
  const next = async () => {
    copy.happen({ name: 'repository_dispatch', payload: { action: 'data-changed', client_payload: {} } });
    const [run] = await copy.settle();
    return run;
  };
  expect((await next())?.log).toContain('- tasks: 0 → 3');
  expect((await next())?.log).toContain('Nothing changed.');
  site.becomes(5);
  copy.happen({ name: 'schedule', payload: {} });
  expect((await copy.settle())[0]?.log).toContain('- tasks: 3 → 5');
  expect((await next())?.log).toContain('Nothing changed.');
});

test('template-frontend follows the data by the clock as well', async () => {
  const site = await siteOf(3);
  const copy = await copyOf('template-frontend', [], { API_URL: site.address });
  for (const total of [3, 4]) {
    site.becomes(total);
    copy.happen({ name: 'schedule', payload: {} });
    await copy.settle();
    expect(await (await fetch(`${copy.site.origin}/copy/`)).text()).toContain(`">${total}</a> Work`);
  }
});

test('template-operations ends at a checkpoint, and a new run goes on with what it left and what a person said', async () => {
  const copy = await copyOf('template-operations');
  copy.happen({
    name: 'workflow_dispatch',
    payload: { workflow: '.github/workflows/pause.yml', inputs: { nonce: 'n-1' } },
  });
  const [paused] = await copy.settle();
  expect(jobs(paused)).toEqual({ draft: 'success' });
  const answers = ['yes', 'no: `touch x` $(touch x)'];
  for (const user_input of answers)
    copy.happen({
      name: 'repository_dispatch',
      payload: { action: 'resume-workflow', client_payload: { run_id: 1, user_input } },
    });
  const [published, refused] = await copy.settle();
  expect(published?.log).toContain('# Release notes');
  expect(refused?.log).toContain('Not published. The answer was: no: `touch x` $(touch x)');
});

/** The repositories under `templates/` hold to the same rules as this one, and run as they stand. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionlint, languageService } from './lint-workflow.ts';
import { workflowFaults } from './workflow-rules.ts';

const workflows = globSync('templates/*/.github/workflows/*.yml').sort();
const repositories = globSync('templates/template-*').sort();
const read = (path: string) => readFileSync(path, 'utf8');

test('there is a template for each kind of repository', () => {
  expect(repositories).toEqual(
    ['automation', 'data', 'frontend', 'issues-db', 'operations'].map((name) => `templates/template-${name}`),
  );
  expect(workflows.length).toBeGreaterThan(5);
});

describe.each(workflows)('%s', (path) => {
  test('passes actionlint', async () => {
    expect(await actionlint(read(path), path)).toEqual([]);
  });
  test("passes GitHub's own reader", async () => {
    expect(await languageService(read(path), path)).toEqual([]);
  });
  test('keeps the rules of this project', () => {
    expect(workflowFaults(read(path), path.replace(/^templates\/([^/]+)\/.*\//, '$1/'))).toEqual([]);
  });
});

describe.each(repositories)('%s', (folder) => {
  test('says what it is, what to replace and which conventions hold', () => {
    const readme = read(`${folder}/README.md`);
    for (const part of ['\n## Set it up\n', '\n## Conventions\n', 'ORGANIZATION/PROJECT'])
      expect(readme).toContain(part);
    expect(existsSync(`${folder}/.github/pull_request_template.md`)).toBe(true);
  });
  test('names every variable and secret of its workflows', () => {
    const used = globSync(`${folder}/.github/workflows/*.yml`).flatMap((path) =>
      [...read(path).matchAll(/\b(?:vars|secrets)\.(\w+)/g)].flatMap(([, name]) => name ?? []),
    );
    expect([...new Set(used)].filter((name) => !read(`${folder}/README.md`).includes(`\`${name}\``))).toEqual([]);
  });
});

test('pull requests are described alike everywhere (R000-146)', () => {
  const own = read('.github/pull_request_template.md');
  for (const folder of repositories) expect(read(`${folder}/.github/pull_request_template.md`)).toBe(own);
});

test('a repository of issues hands on a number and what happened, and no text (B000-03, B000-07)', () => {
  const { on, jobs } = parse(read('templates/template-issues-db/.github/workflows/on-issue.yml'));
  expect(Object.keys(on.issues)).toEqual(['types']);
  expect(on.issues.types).toEqual(expect.arrayContaining(['opened', 'edited', 'deleted', 'transferred', 'unlabeled']));
  expect(Object.keys(jobs.tell.steps[0].env)).toEqual(['NUMBER', 'ACTION', 'PROJECT', 'GH_TOKEN']);
  expect(jobs.tell.permissions).toEqual({});
  // A copy that is not set up yet fails nothing.
  expect(jobs.tell.if).toMatch(/^vars\.LEDGERLINE_PROJECT != ''/);
});

test('a repository of records checks nothing while it does not know the project, as in a pull request from a fork', () => {
  const { jobs } = parse(read('templates/template-data/.github/workflows/validate-data.yml'));
  expect(jobs.check.if).toBe("vars.LEDGERLINE_PROJECT != ''");
  expect(jobs.tell.needs).toBe('check');
});

const node = (name: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: `templates/template-${name}`,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, output: stdout + stderr };
};

test.each(['frontend', 'automation', 'operations'])('the tests of template-%s pass as they stand', (name) => {
  const { status, output } = node(name, '--test');
  expect(status, output).toBe(0);
});

test('template-frontend builds a page, also while it has no address of the API', () => {
  const { status, output } = node('frontend', 'scripts/build.mjs');
  expect(status, output).toBe(0);
  expect(read('templates/template-frontend/dist/index.html')).toContain('API_URL is not set');
  rmSync('templates/template-frontend/dist', { recursive: true });
});

test('template-data finds that the schemas which its README asks to copy are those of the project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'template-data-'));
  cpSync('templates/template-data', folder, { recursive: true });
  cpSync('data-hub/schemas', join(folder, 'schemas'), { recursive: true });
  cpSync('data-hub/schemas', join(folder, '.project/data-hub/schemas'), { recursive: true });
  const step =
    /- run: (diff .*)/.exec(read('templates/template-data/.github/workflows/validate-data.yml'))?.[1] ?? 'false';
  const differs = () => spawnSync('sh', ['-c', step], { cwd: join(folder, '.project'), encoding: 'utf8' });
  expect(differs()).toMatchObject({ status: 0, stdout: '' });
  rmSync(join(folder, 'schemas/tasks.schema.json'));
  expect(differs().status).toBe(1);
  rmSync(folder, { recursive: true });
});

/**
 * Who makes a checkout theirs and adds what CONTRIBUTING.md speaks of has nothing else to edit: all of it is done to a copy, and what
 * `npm test` runs stays green.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Copy, copyCheckout } from './copy-checkout.ts';
import { edits } from './edits.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyCheckout();
  for (const edit of Object.values(edits)) edit(copy);
});
afterAll(() => copy.remove());

const passes = (program: string, ...words: string[]) => {
  const { status, output } = copy.run(program, ...words);
  expect(status, output).toBe(0);
};

test(`after ${Object.keys(edits).join(', ')}: lint and types pass`, () => {
  passes('biome', 'ci', '--error-on-warnings');
  passes('prettier', '--check', '--log-level', 'warn', 'src');
  passes('node', 'scripts/types.ts');
  passes('node', 'src/commands/ledgerline.ts', 'generate', '--check');
});

test('their own records are all that is left, and pass the check', () => {
  expect(existsSync(join(copy.folder, 'data-hub/SAMPLE.md'))).toBe(false);
  passes('node', 'src/commands/ledgerline.ts', 'check');
  const { output } = copy.run('node', 'src/commands/ledgerline.ts', 'check', '--json');
  expect(JSON.parse(output.slice(output.indexOf('{')))).toMatchObject({
    ok: true,
    counts: { tasks: 1, users: 1, sessions: 1 },
  });
});

test('what tests the whole is given the sample all the same', () => {
  const { output } = copy.run('node', 'tests/product/run.ts', 'node', 'src/commands/ledgerline.ts', 'check');
  expect(output).toContain('event #108');
  passes('node', 'tests/product/run.ts', 'vitest', 'run', 'tests/sources', 'tests/fake-github/serve.test.ts');
});

test('the unit tests and those of the docs pass with no other edit', () => {
  passes('vitest', 'run', '--project', 'unit');
  passes('vitest', 'run', 'tests/docs', 'tests/issue-form-rules');
});

test('the site is built, and has what was added', () => {
  passes('node', 'src/commands/ledgerline.ts', 'build');
  const built = ['books/index.html', 'books.csv', 'api/books.json', 'schemas/books.schema.json', 'today/index.html'];
  for (const path of [...built, 'dashboard/closed-records.csv'])
    expect(existsSync(join(copy.folder, 'dist', path)), path).toBe(true);
  const page = (path: string) => readFileSync(join(copy.folder, 'dist', path, 'index.html'), 'utf8');
  expect(page('docs/reference/problems')).toContain('id="title-long"');
  expect(page('docs/reference/record-types')).toContain('The Session Code');
  expect(page('')).toContain('What there is to do.');
  expect(page('tasks')).toContain('href="https://github.com/octocat/site/issues/new?template=task.yml"');
  // Session and listener are filled in where a run is logged.
  expect(page('users/2')).toMatch(/session_code=S01-OWN-FIRST&(?:amp;|#38;)listener=ada"/);
  expect(page('')).toContain('Ada&#39;s records');
  expect(page('docs/architecture/overview')).toContain('data-module="org-templates"');
  expect(page('dashboard')).toContain('id="closed"');
});

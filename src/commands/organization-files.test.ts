import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../settings/config.ts';
import { readEnvironment } from '../settings/environment.ts';
import { joinSettings } from '../settings/join-settings.ts';
import { codeOwners, organizationFiles } from './organization-files.ts';

const settingsOf = (config: object) => joinSettings(readConfig(config), readEnvironment({}));
const owners = { '*': ['@octocat'], '/content-schema/': ['@octo-org/data', 'ada@example.com'] };

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'organization-'));
  await mkdir(join(root, '.github/workflows'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

test('CODEOWNERS names who the configuration names, path by path, or says how to name somebody', () => {
  expect(codeOwners(owners)).toMatchInlineSnapshot(`
    "# Who is asked to review what. Generated from "owners" in ledgerline.config.ts by npx ledgerline generate; do not edit.
    * @octocat
    /content-schema/ @octo-org/data ada@example.com
    "
  `);
  expect(codeOwners({})).toMatchInlineSnapshot(`
    "# Who is asked to review what. Generated from "owners" in ledgerline.config.ts by npx ledgerline generate; do not edit.
    # Nobody is named yet. Say there, for example: owners: { '*': ['@octocat'], '/content-schema/': ['@organization/data'] }.
    # Who is named needs write access to this repository.
    "
  `);
});

test('a CODEOWNERS that a person wrote stays until the configuration names somebody', async () => {
  await writeFile(join(root, '.github/CODEOWNERS'), '* @ada\n');
  expect([...(await organizationFiles(root, settingsOf({}))).keys()]).toEqual([]);
  expect([...(await organizationFiles(root, settingsOf({ owners }))).keys()]).toEqual(['.github/CODEOWNERS']);
});

test('a workflow gets the time of the configuration and keeps everything else', async () => {
  const text = "on:\n  schedule:\n    # At night.\n    - cron: '1 1 * * *'\njobs: {}\n";
  await writeFile(join(root, '.github/workflows/reconcile.yml'), text);
  const files = await organizationFiles(root, settingsOf({ cadences: { reconcile: '5 4 * * 1' } }));
  expect(files.get('.github/workflows/reconcile.yml')).toBe(text.replace('1 1 * * *', '5 4 * * 1'));
});

test('a module is a repository of the same owner, or of another', () => {
  const { modules } = settingsOf({
    repository: 'octo-org/site',
    modules: { 'org-templates': 'templates', 'devops-pipeline': 'ada/pipeline' },
  });
  expect(modules).toEqual({
    'org-templates': { owner: 'octo-org', name: 'templates' },
    'devops-pipeline': { owner: 'ada', name: 'pipeline' },
  });
});

test.each([
  [{ owners: { '*': ['octocat'] } }],
  [{ owners: { 'a b': ['@octocat'] } }],
  [{ owners: { '*': [] } }],
  [{ cadences: { reconcile: 'at noon' } }],
  [{ modules: { 'data-hub': 'octo-org/data' } }],
  [{ modules: { 'org-templates': 'templates' } }],
])('a mistake is told with what should stand there: %j', (config) => {
  expect(() => readConfig(config)).toThrowError(/should (?:be|name|not name|have) /);
});

test('workflows that run one script each are one text, of which a change to one reaches all', async () => {
  const lint =
    '# Lints a project: passes where it has no script "lint".\nname: Lint\njobs:\n  lint:\n    timeout-minutes: 10\n    steps:\n' +
    '      - uses: x@2\n      - run: npm run lint --if-present\n';
  await writeFile(join(root, '.github/workflows/lint.yml'), lint);
  const files = await organizationFiles(root, settingsOf({}));
  expect(files.get('.github/workflows/test.yml')).toBe(
    '# Generated from .github/workflows/lint.yml by npx ledgerline generate; do not edit.\n' +
      '# Tests a project: passes where it has no script "test".\nname: Test\njobs:\n  test:\n    timeout-minutes: 30\n    steps:\n' +
      '      - uses: x@2\n      - run: npm run test --if-present\n',
  );
  expect(files.get('.github/workflows/build.yml')).toContain('run: npm run build --if-present');
});

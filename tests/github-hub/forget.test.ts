/** A person's record is erased from a data-hub, and nothing brings it back: no sync, no build from issues, no derived file. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { ledgerFolder } from '../../src/build/rebuild/kept-ledger.ts';
import { derivePlan } from '../../src/commands/derive-plan.ts';
import { changeHub } from '../../src/data-hub/change-hub.ts';
import { readSources } from '../../src/data-hub/read-sources.ts';
import { syncHub } from '../../src/data-hub/sync-hub.ts';
import { siteFrom } from '../../src/loaders/site-data.ts';
import { settings } from '../../src/settings/settings.ts';
import { fault } from '../fake-github/index.ts';
import { createHubWorld, type HubWorld, temporary } from './set-up.ts';

const body = (answers: Record<string, string>) =>
  Object.entries(answers)
    .map(([label, answer]) => `### ${label}\n\n${answer}`)
    .join('\n\n');

/** A word of the person, wherever it may stand; upper and lower case are the same. */
const marker = /marker/i;

interface Case {
  readonly world: HubWorld;
  readonly user: number;
  readonly runs: readonly number[];
  readonly cacheFolder: string;
  sync(scope: 'all' | readonly number[]): ReturnType<typeof syncHub>;
  derive(): Promise<unknown>;
  forget(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string; log: string }>;
  /** All that the data-hub holds of a person, by path. */
  traces(): Promise<string[]>;
  published(): Promise<string>;
}

/** A listener who is named in every way, in a data-hub that is private or public. */
async function withListener({ mirror = false } = {}): Promise<Case> {
  const world = await createHubWorld();
  const { issues, hub, github } = world;
  const cacheFolder = temporary();
  issues.associate('team-lead', 'MEMBER');
  const file = (title: string, type: string, answers: Record<string, string>) =>
    issues.openIssue({ title, body: body(answers), labels: [`record:${type}`], author: 'team-lead' }).number;
  const user = file('user: MARKER-ada', 'user', {
    'User ID': 'MARKER-ada',
    Email: 'marker.mail@example.com',
    'Meta (JSON or notes)': '{ "note": "MARKER-META" }',
  });
  const other = file('user: ben', 'user', { 'User ID': 'ben', Email: '_No response_' });
  file('session: one', 'session', { 'Session Code': 'S01-DFP-INTRO', 'Step Number': '1', Description: 'A beginning.' });
  const run = (title: string, listener: string, notes = '_No response_') =>
    file(title, 'run', {
      'Session Code': 'S01-DFP-INTRO',
      Listener: listener,
      Intention: '_No response_',
      Notes: notes,
    });
  const runs = [
    run('run: marker-ADA for S01-DFP-INTRO', '@MARKER-ada'),
    run('run: marker.mail@example.com heard S01', 'marker.mail@example.com', 'She, MARKER-ada, slept.'),
    run('run: seventh', String(user)),
    run('run: ben with MARKER-ada', 'ben'),
    run('run: ben for S01-DFP-INTRO', 'ben'),
  ];
  issues.edit(runs[2] ?? 0, { title: 'run: MARKER-ada again' });
  issues.edit(runs[2] ?? 0, { title: 'run: again' });
  file('task: call @marker-ada', 'task', {
    Summary: 'Call MARKER-ada tomorrow',
    Details: 'Nothing',
    Priority: 'medium',
  });
  expect(other).toBeGreaterThan(0);

  const own = {
    ...settings(),
    token: github.token,
    graphqlUrl: github.graphqlUrl,
    apiUrl: github.apiUrl,
    cacheFolder,
    issuesDb: { owner: 'team', name: 'issues-db' },
    hubPrivacy: mirror ? ('mirror' as const) : ('omit' as const),
  };
  const target = world.target({ cacheFolder });
  return {
    world,
    user,
    runs,
    cacheFolder,
    sync: (scope) => syncHub({ ...own, ...target, comments: true, sample: new Map(), scope }),
    derive: () => changeHub(target, derivePlan(own)),
    async forget(...args) {
      const log = join(temporary(), 'requests');
      const child = spawn(process.execPath, ['scripts/ledgerline.mjs', 'forget', ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          HOME: process.env['HOME'],
          GITHUB_TOKEN: github.token,
          GITHUB_GRAPHQL_URL: github.graphqlUrl,
          GITHUB_API_URL: github.apiUrl,
          LEDGERLINE_ISSUES_DB: 'team/issues-db',
          LEDGERLINE_DATA_HUB: 'team/data-hub',
          LEDGERLINE_CACHE: cacheFolder,
          LEDGERLINE_REQUEST_LOG: log,
        },
      });
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return { status: await ended, stdout, stderr, log: existsSync(log) ? readFileSync(log, 'utf8') : '' };
    },
    async traces() {
      const folder = await hub.repository.git.folder();
      const { stdout } = spawnSync('git', ['-C', folder, 'ls-tree', '-r', '--name-only', 'main'], { encoding: 'utf8' });
      const paths = stdout.trim().split('\n');
      const texts = await Promise.all(paths.map(async (path) => [path, await hub.readFile(path)] as const));
      return texts.filter(([, content]) => marker.test(content ?? '')).map(([path]) => path);
    },
    async published() {
      const sources = { ...own, ...target, types: recordTypes };
      const both = siteFrom(await readSources(sources), own);
      const fromIssues = siteFrom(await readSources({ ...sources, cacheFolder: temporary() }), own);
      return JSON.stringify([both, fromIssues]);
    },
  };
}

test.each([
  ['holds private answers', true],
  ['holds nothing private', false],
])(
  'in a data-hub that %s no file names the person any more, and neither sync nor a build brings them back',
  async (_, mirror) => {
    const { world, user, runs, sync, derive, forget, traces, published, cacheFolder } = await withListener({ mirror });
    await sync('all');
    await derive();
    const [first] = runs;
    const path = `data/runs/${first}.json`;
    const stored = JSON.parse((await world.hub.readFile(path)) ?? '{}') as object;
    const ai = { summary: 'MARKER-ada listened.', state: 'proposed' };
    await world.hub.commit({ message: 'Enrich', files: { [path]: `${JSON.stringify({ ...stored, ai }, null, 2)}\n` } });
    expect((await traces()).length).toBeGreaterThan(5);
    expect(await published()).toMatch(marker);

    const ledgers = join(cacheFolder, ledgerFolder);
    mkdirSync(ledgers, { recursive: true });
    writeFileSync(join(ledgers, 'site-of-before.json'), 'MARKER-ada');
    const done = await forget('user', `#${user}`, '--yes');
    expect(done).toMatchObject({ status: 0, stdout: '' });
    expect(done.stderr).not.toMatch(marker);
    expect(done.log).not.toMatch(marker);
    expect(await world.commits()).toMatchObject({ 0: `chore: forget user #${user}` });
    expect(await traces()).toEqual([]);
    expect(await world.hub.readFile('data/config/forgotten.json')).not.toMatch(/ada|mail/i);
    expect(JSON.parse((await world.hub.readFile(path)) ?? '')).toMatchObject({
      title: `Run #${first}`,
      listener: '[address hidden]',
      userId: null,
      session_code: 'S01-DFP-INTRO',
    });
    expect(JSON.parse((await world.hub.readFile(path)) ?? '')).not.toHaveProperty('ai');
    expect([join(cacheFolder, 'private'), ledgers].flatMap((folder) => readdirSync(folder))).toEqual([]);

    const again = async () => {
      await derive();
      expect(await traces()).toEqual([]);
      expect(await published()).not.toMatch(marker);
    };
    await again();
    expect(await sync([user])).toMatchObject({ changed: false, forgotten: [user] });
    await sync(runs);
    await again();
    world.issues.edit(user, { title: 'user: MARKER-ada is back' });
    world.issues.edit(runs[0] ?? 0, { title: 'run: MARKER-ada, still' });
    await sync([user, runs[0] ?? 0]);
    await again();
    expect(await sync('all')).toMatchObject({ forgotten: [user] });
    await again();
    // Whoever takes the number out of the file undoes it.
    await world.hub.commit({ message: 'Undo', files: { 'data/config/forgotten.json': '[]\n' } });
    await sync('all');
    expect(await world.hub.readFile(`data/users/${user}.json`)).toMatch(marker);
  },
);

test('it tells what is left: the issue, those that name the person, and what git holds, with each command', async () => {
  const { sync, derive, forget, user, runs } = await withListener();
  await sync('all');
  await derive();
  const { status, stderr } = await forget('user', String(user), '--yes');
  expect(status).toBe(0);
  for (const words of [
    `https://github.com/team/issues-db/issues/${user}`,
    `gh issue delete ${user} --repo team/issues-db`,
    `#${runs[0]}`,
    `data/users/${user}.json (2 commits)`,
    `git filter-repo --sensitive-data-removal --invert-paths --path data/users/${user}.json`,
    'git push --force --mirror origin',
    'gh cache delete --all',
    'gh release delete TAG',
  ])
    expect(stderr).toContain(words);
});

test('without a yes, and in a dry run, nothing is written anywhere', async () => {
  const { world, sync, forget, user, traces } = await withListener();
  await sync('all');
  const before = [await world.commits(), await traces()];
  const dry = await forget('user', String(user), '--dry-run');
  expect(dry).toMatchObject({ status: 0, stderr: expect.stringContaining(`data/users/${user}.json`) });
  const unsaid = await forget('user', String(user));
  expect(unsaid).toMatchObject({ status: 2, stderr: expect.stringContaining('nobody said yes') });
  const json = await forget('user', String(user), '--json');
  expect(json.status).toBe(2);
  expect(JSON.parse(json.stdout)).toMatchObject({ changed: false, commit: null });
  expect([await world.commits(), await traces()]).toEqual(before);
});

test('the pull requests of what is forgotten go with it, and those of others stay', async () => {
  const { world, sync, derive, forget, traces } = await withListener();
  await sync('all');
  await derive();
  const folder = await world.hub.repository.git.folder();
  const { stdout } = spawnSync('git', ['-C', folder, 'ls-tree', '--name-only', 'main', 'data/tasks/'], {
    encoding: 'utf8',
  });
  const [task = 0] = stdout
    .trim()
    .split('\n')
    .map((path) => Number(/(\d+)\.json$/.exec(path)?.[1]));
  const gates = (number: number) =>
    `${JSON.stringify({ number, asOf: '2026-11-01T00:00:00Z', pullRequests: [] }, null, 2)}\n`;
  const [own, other] = [`data/gates/${task}.json`, 'data/gates/999.json'];
  await world.hub.commit({ files: { [own]: gates(task), [other]: gates(999) } });
  const { status, stderr } = await forget('task', String(task), '--yes');
  expect(status).toBe(0);
  expect(stderr).toContain(`  ${own} (removed)\n`);
  expect(stderr).toContain(`--path ${own}`);
  expect(await world.hub.readFile(own)).toBeNull();
  expect(await world.hub.readFile(other)).toBe(gates(999));
  expect(await traces()).not.toContain(own);
});

test('a second time there is nothing to do, and what comes in between is not lost', async () => {
  const { world, sync, derive, forget, user } = await withListener();
  await sync('all');
  await derive();
  world.github.faults.next(
    'Commit',
    fault.meanwhile(async () => void (await world.hub.commit({ files: { 'NOTE.md': 'x' }, message: 'Another' }))),
  );
  await forget('user', String(user), '--yes');
  expect(await world.hub.readFile('NOTE.md')).toBe('x');
  const commits = await world.commits();
  const second = await forget('user', String(user), '--yes', '--json');
  expect(JSON.parse(second.stdout)).toMatchObject({ changed: false, commit: null, files: [] });
  expect(await world.commits()).toEqual(commits);
});

test('hostile and mistyped arguments are refused, and nothing is written', async () => {
  const { world, sync, forget } = await withListener();
  await sync('all');
  const before = await world.commits();
  for (const [args, why] of [
    [['user'], 'needs 1 more word'],
    [['$(touch x)', '7'], 'no record type of that name'],
    [['__proto__', '7'], 'no record type of that name'],
    [['user', '../7'], 'no number of an issue'],
    [['user', '7; rm -rf .'], 'no number of an issue'],
    [['task', '1'], '#1 is a user, not a task'],
    [['task', '9999'], 'no issue #9999 and no file of it'],
  ] as const) {
    const { status, stderr } = await forget(...args, '--yes');
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  }
  expect(await world.commits()).toEqual(before);
});

test('a record of another kind goes with its links, and leaves others as they are', async () => {
  const { world, sync, derive, forget, runs } = await withListener();
  await sync('all');
  await derive();
  const [, , , , run] = runs;
  const session = JSON.parse((await world.hub.readFile('data/sessions/3.json')) ?? '') as { runs: number[] };
  expect(session.runs).toContain(run);
  await forget('run', String(run), '--yes');
  expect(await world.commits()).toMatchObject({ 0: `chore: forget run #${run}` });
  expect(await world.hub.readFile(`data/runs/${run}.json`)).toBeNull();
  expect(JSON.parse((await world.hub.readFile('data/sessions/3.json')) ?? '')).toEqual({
    ...session,
    runs: session.runs.filter((id) => id !== run),
  });
  expect(await world.hub.readFile('data/index/runs.json')).not.toContain(`"id":${run},`);
  expect(JSON.parse((await world.hub.readFile('data/config/forgotten.json')) ?? '')).toEqual([
    { number: run, type: 'run', hides: {} },
  ]);
});

test('a file that somebody wrote under the same number is another record: it stays, and the list says what goes', async () => {
  const { world, sync, forget, user } = await withListener();
  await sync('all');
  const byHand = '{ "title": "job: by hand", "owner": "ray", "status": "queued" }\n';
  const job = `data/jobs/${user}.json`;
  await world.hub.commit({ files: { [job]: byHand } });
  const wrong = await forget('job', String(user), '--yes');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain(`#${user} is a user, not a job.`);
  expect(wrong.stderr).toContain(`${job} never was an issue, so delete it by hand.`);
  const { status, stderr } = await forget('user', String(user), '--yes');
  expect(status).toBe(0);
  expect(stderr).toContain(`  data/users/${user}.json (removed)\n`);
  expect(stderr).toContain('  data/config/forgotten.json\n');
  expect(stderr).toContain(`Other records have the same number by chance and stay: ${job}.`);
  expect(stderr).not.toContain(`--path ${job}`);
  expect(await world.hub.readFile(job)).toBe(byHand);
  await sync('all');
  expect(await world.hub.readFile(job)).toBe(byHand);
  expect(await world.hub.readFile(`data/users/${user}.json`)).toBeNull();
});

test('a folder is changed like a repository, without a token', async () => {
  await createHubWorld();
  const folder = temporary();
  const write = (path: string, data: unknown) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `${JSON.stringify(data, null, 2)}\n`);
  };
  write('data/users/7.json', { id: 7, title: 'user: marker', handle: 'marker', email: 'marker@example.com' });
  write('data/runs/8.json', { id: 8, title: 'run: marker', session_code: 'S01-DFP-A', listener: 'marker', userId: 7 });
  const child = spawn(process.execPath, ['scripts/ledgerline.mjs', 'forget', 'user', '7', '--yes'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      LEDGERLINE_ISSUES_DB: 'none',
      LEDGERLINE_DATA_HUB: folder,
    },
  });
  await text(child.stderr);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name), 'utf8')).not.toMatch(marker);
  expect(JSON.parse(readFileSync(join(folder, 'data/config/forgotten.json'), 'utf8'))).toEqual([
    { number: 7, type: 'user', hides: { '8': ['listener', 'title'] } },
  ]);
  expect(existsSync(join(folder, 'data/users/7.json'))).toBe(false);
});

/** `ledgerline gates` as a process, before a GitHub that has pull requests, checks and faults. */
import { expect, test } from 'vitest';
import { fault } from '../../fake-github/index.ts';
import { createGatesPlace } from './place.ts';

test('tasks and jobs get the pull requests that close them, in one commit, and none where GitHub says the same', async () => {
  const { code, commits, closes, gates, hub, job, run, sync, task } = await createGatesPlace();
  const [first, second, alone] = [task(), job(), task()];
  await sync();
  const headSha = await closes(code, [first, second], 'Build \u202Ethe list, says ada@example.com');
  code.check({ headSha, name: 'test (22)', conclusion: 'success' });
  code.check({ headSha, name: 'lint', conclusion: 'failure' });
  code.status({ headSha, context: 'coverage', state: 'pending' });
  const before = await commits();
  const done = await run();
  expect(done).toMatchObject({ status: 0, stdout: '' });
  expect(await commits()).toEqual(['chore: gates of 2 records', ...before]);
  for (const number of [first, second]) {
    const file = await gates(number);
    expect(file).toMatchObject({ number, pullRequests: [{ state: 'open', headSha, verdict: 'fail' }] });
    expect(file?.pullRequests[0]?.gates.map(({ name, state }) => [name, state])).toEqual(
      expect.arrayContaining([
        ['CI: Tests', 'pass'],
        ['CI: Lint', 'fail'],
        ['CI: coverage', 'pending'],
      ]),
    );
    expect(file?.pullRequests[0]?.title).toBe('Build the list, says [address hidden]');
  }
  expect(await gates(alone)).toBeNull();
  expect(done.stderr).toContain('2 files were changed in commit');
  expect(await run()).toMatchObject({ status: 0, stderr: expect.stringContaining('nothing was changed') });
  expect(await commits()).toHaveLength(before.length + 1);

  // The checks turn.
  code.check({ headSha, name: 'lint', conclusion: 'success' });
  code.status({ headSha, context: 'coverage', state: 'success' });
  await run();
  expect(await commits()).toHaveLength(before.length + 2);
  expect(await gates(first)).toMatchObject({ pullRequests: [{ verdict: 'pass' }] });

  // A push: what was said of the old head says nothing of the new one.
  const branch = code.pulls.get(1).headRefName;
  const pushed = await code.commit({ branch, files: { 'src/list.ts': 'export const list = [];\n' } });
  await run();
  expect(await gates(second)).toMatchObject({ pullRequests: [{ headSha: pushed, verdict: 'no checks', gates: [] }] });

  await hub.commit({ remove: [`data/jobs/${second}.json`] });
  await run();
  expect(await gates(second)).toBeNull();
  expect(await gates(first)).not.toBeNull();
});

test('what GitHub does not answer changes nothing', async () => {
  const { code, commits, closes, gates, github, run, sync, task } = await createGatesPlace();
  const number = task();
  await sync();
  const headSha = await closes(code, [number]);
  await run();
  const [before, said] = [await commits(), await gates(number)];
  code.check({ headSha, name: 'test', conclusion: 'failure' });
  for (const failing of [fault.http(401), fault.primaryLimit(3600)]) {
    github.faults.next('Closing', failing);
    const { status, stderr } = await run();
    expect({ status, stack: /^\s+at /m.test(stderr) }).toEqual({ status: 2, stack: false });
  }
  // Of a repository whose visibility nobody tells, nothing is shown and nothing is taken away.
  github.faults.next('Visibility', fault.http(401));
  expect(await run()).toMatchObject({ status: 2 });
  expect([await commits(), await gates(number)]).toEqual([before, said]);
  github.faults.next('Closing', fault.http(502));
  expect(await run('--json')).toMatchObject({ status: 0, stdout: expect.stringContaining('"changed": true') });
  expect(await gates(number)).toMatchObject({ pullRequests: [{ verdict: 'fail' }] });
});

test('a pull request of a private repository is counted, and named nowhere', async () => {
  const { code, closes, gates, hub, run, secret, sync, task } = await createGatesPlace();
  const [both, hidden] = [task(), task()];
  await sync();
  await closes(code, [both], 'In the open');
  await closes(secret, [both, hidden], 'Buy the competitor');
  const { status, stdout, stderr } = await run('--json');
  expect({ status, ...JSON.parse(stdout) }).toMatchObject({
    ...{ status: 0, leftOut: 2, files: [`data/gates/${both}.json`] },
  });
  expect((await gates(both))?.pullRequests.map(({ title }) => title)).toEqual(['In the open']);
  expect(await gates(hidden)).toBeNull();
  const written = await hub.readFile(`data/gates/${both}.json`);
  for (const said of [stdout, stderr, written]) expect(said).not.toMatch(/competitor|secret/i);
  const words = await run();
  expect(words.stderr).toContain('2 pull requests were left out');
  expect(words.stderr).not.toMatch(/team\/secret/);
});

test('one record, a dry run, and words that mean nothing', async () => {
  const { code, commits, closes, gates, github, run, sync, task } = await createGatesPlace();
  const [one, other] = [task(), task()];
  await sync();
  await closes(code, [one, other]);
  const before = await commits();
  const dry = await run('--dry-run');
  expect(dry).toMatchObject({ status: 0, stdout: '' });
  for (const number of [one, other]) expect(dry.stderr).toContain(`data/gates/${number}.json`);
  const told = await run('--dry-run', '--json', '--number', String(one));
  expect(JSON.parse(told.stdout)).toEqual({
    ...{ changed: true, commit: null, files: [`data/gates/${one}.json`], leftOut: 0 },
  });
  expect(await commits()).toEqual(before);
  github.requests.length = 0;
  for (const [words, why] of [
    [['--number', 'seven'], '"seven" is no number of a record.'],
    [['--number', '0'], '"0" is no number of a record.'],
    [['--number', '7; rm -rf .'], 'is no number of a record.'],
    [['--nubmer', '7'], 'nubmer'],
    [['everything'], 'everything'],
  ] as const) {
    const { status, stderr } = await run(...words);
    expect({ words, status }).toEqual({ words, status: 2 });
    expect(stderr).toContain(why);
  }
  expect(github.requests).toEqual([]);
  expect(await run('--number', `#${other}`)).toMatchObject({ status: 0 });
  expect([await gates(one), (await gates(other))?.number]).toEqual([null, other]);
});

test('of more than five pull requests five are shown, and it is said that there are more', async () => {
  const { code, closes, gates, run, sync, task } = await createGatesPlace();
  const number = task();
  await sync();
  for (let count = 0; count < 7; count++) await closes(code, [number]);
  for (const closed of [3, 4, 5, 6, 7]) await code.pulls.close(closed);
  await run();
  const { hasMore, pullRequests = [] } = (await gates(number)) ?? {};
  expect(hasMore).toBe(true);
  expect(pullRequests).toHaveLength(5);
  expect(pullRequests.filter(({ state }) => state === 'open').map((pull) => pull.number)).toEqual([2, 1]);
});

test('a hundred and fifty records are two questions', async () => {
  const { code, closes, github, run, sync, task, gates } = await createGatesPlace();
  const numbers = Array.from({ length: 150 }, () => task());
  await sync();
  await closes(code, [numbers[0] ?? 0, numbers[149] ?? 0]);
  github.requests.length = 0;
  expect(await run()).toMatchObject({ status: 0 });
  expect(github.requests.filter(({ operation }) => operation === 'Closing')).toHaveLength(2);
  for (const number of [numbers[0] ?? 0, numbers[149] ?? 0]) expect(await gates(number)).not.toBeNull();
});

import { expect, test } from 'vitest';
import { at, createPlace } from './set-up.ts';

test('a pull request is told with its paths, checks, statuses and reviews, all bound to its head', async () => {
  const { desk, fake, forge } = await createPlace(true);
  await desk.branch('topic');
  const head = await desk.commit({
    branch: 'topic',
    files: { 'new.txt': 'old\n', 'b.txt': 'b\n' },
    remove: ['old.txt'],
    by: fake.world.account('bot[bot]'),
  });
  await desk.as('bot[bot]').pulls.open({ headRefName: 'topic', title: 'Tidy up', isDraft: true });
  desk.associate('ada', 'MEMBER');
  await desk.as('ada').pulls.review(1, { state: 'APPROVED', body: 'Good.' });
  await desk.as('stranger').pulls.review(1, { state: 'CHANGES_REQUESTED' });
  desk.status({ headSha: head, context: 'coverage', state: 'pending' });
  desk.status({ headSha: head, context: 'coverage', state: 'error', url: 'https://coverage.example/1' });
  desk.check({ headSha: head, name: 'scan', conclusion: 'neutral' });
  await fake.world.play(10);
  const facts = await forge.pullRequest(at, 1);
  expect(facts).toMatchObject({
    ...{ number: 1, title: 'Tidy up', state: 'draft', author: 'bot[bot]', authorIsBot: true, headSha: head },
    ...{ repository: 'team/app', branch: 'topic', additions: 1, deletions: 0, hasMorePaths: false },
    paths: ['b.txt', 'new.txt', 'old.txt'],
    reviews: [
      { person: 'ada', state: 'approved', body: 'Good.', headSha: head, mayWrite: true },
      { person: 'stranger', state: 'changes_requested', mayWrite: false },
    ],
  });
  const shown = facts?.checks.map(({ name, status, conclusion, workflow }) => [name, status, conclusion, workflow]);
  expect(shown).toEqual([
    // The push and the pull request ran the workflow once each.
    ...['test', 'lint', 'test', 'lint'].map((name) => [name, 'completed', 'success', 'CI']),
    ['scan', 'completed', 'neutral', null],
    ['coverage', 'completed', 'error', null],
  ]);
  expect(await forge.pullRequest(at, 7)).toBeUndefined();
});

test('after a push only the checks of the new head count, and of a job that runs again the newest attempt', async () => {
  const { desk, fake, forge } = await createPlace();
  await desk.branch('topic');
  const old = await desk.commit({ branch: 'topic', files: { 'b.txt': 'b' } });
  await desk.pulls.open({ headRefName: 'topic' });
  desk.check({ headSha: old, name: 'scan', conclusion: 'success' });
  await desk.commit({ branch: 'topic', files: { 'b.txt': 'c' } });
  expect((await forge.pullRequest(at, 1))?.checks).toEqual([]);
  const run = await desk.runs.dispatch('ci.yml', { branch: 'topic' });
  desk.runs.finish(run.databaseId, 'failure');
  desk.runs.rerun(run.databaseId);
  const checks = (await forge.pullRequest(at, 1))?.checks ?? [];
  expect(checks.map(({ name, status, conclusion }) => [name, status, conclusion])).toEqual([
    ['test', 'queued', null],
    ['lint', 'queued', null],
  ]);
  await fake.world.play(10);
  const after = (await forge.pullRequest(at, 1))?.checks ?? [];
  expect(after.map(({ conclusion }) => conclusion)).toEqual(['success', 'success']);
});

test('two hundred and fifty checks are all told', async () => {
  const { desk, forge } = await createPlace();
  await desk.branch('topic');
  const headSha = await desk.commit({ branch: 'topic', files: { 'b.txt': 'b' } });
  await desk.pulls.open({ headRefName: 'topic' });
  for (let count = 0; count < 250; count++) desk.check({ headSha, name: `check ${count}`, conclusion: 'success' });
  const names = (await forge.pullRequest(at, 1))?.checks.map(({ name }) => name);
  expect(names).toEqual(Array.from({ length: 250 }, (_, count) => `check ${count}`));
});

async function withClosers(issues: number) {
  const place = await createPlace();
  const { desk } = place;
  const numbers = Array.from({ length: issues }, (_, at) => desk.openIssue({ title: `Task ${at}` }).number);
  await desk.branch('topic');
  await desk.commit({ branch: 'topic', files: { 'b.txt': 'b' } });
  const { number } = await desk.pulls.open({
    headRefName: 'topic',
    body: `Closes #${numbers[0]}, closes #${numbers[1]}`,
  });
  await desk.pulls.close(number);
  const second = await desk.pulls.open({ headRefName: 'topic' });
  desk.pulls.link(second.number, numbers[0] ?? 0);
  return { ...place, numbers, pulls: [number, second.number] as const };
}

test('one question tells the pull requests that close a hundred issues, open ones first', async () => {
  const { fake, forge, numbers, pulls } = await withClosers(100);
  fake.requests.length = 0;
  const found = await forge.closing(at, [...numbers, 4711]);
  expect(fake.requests.map(({ operation }) => operation)).toEqual(['Closing', 'Closing']);
  fake.requests.length = 0;
  await forge.closing(at, numbers);
  expect(fake.requests.map(({ operation }) => operation)).toEqual(['Closing']);
  const [first, second, third] = numbers.map((number) => found.get(number)?.map((pull) => pull.number));
  expect([first, second, third]).toEqual([[pulls[1], pulls[0]], [pulls[0]], []]);
  expect(found.get(numbers[0] ?? 0)?.map(({ state }) => state)).toEqual(['open', 'closed']);
  expect(found.get(4711)).toEqual([]);
});

test('where that is too much for GitHub it is asked in smaller parts', async () => {
  const { fake, forge, numbers, pulls } = await withClosers(40);
  fake.weight = { most: 20_000, says: 'RESOURCE_LIMITS_EXCEEDED' };
  const found = await forge.closing(at, numbers);
  expect(found.size).toBe(40);
  expect(found.get(numbers[1] ?? 0)?.map(({ number }) => number)).toEqual([pulls[0]]);
});

test('who may write is told by GitHub, and nobody of an unknown name may', async () => {
  const { desk, forge } = await createPlace();
  desk.associate('ada', 'MEMBER');
  expect(await forge.mayWrite(at, 'ada')).toBe(true);
  expect(await forge.mayWrite(at, 'stranger')).toBe(false);
  expect(await forge.viewer()).toBe('ledgerline-tester');
  expect(await forge.head(at)).toEqual({ branch: 'main', sha: await desk.repository.git.head('main') });
});

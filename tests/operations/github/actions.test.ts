import { expect, test } from 'vitest';
import { fault } from '../../fake-github/index.ts';
import { at, createPlace } from './set-up.ts';

test('workflows come with what they ask for', async () => {
  const { actions, desk } = await createPlace();
  await desk.commit({
    files: { '.github/workflows/nightly.yml': 'on: { schedule: [] }', '.github/workflows/bad.yml': '{' },
  });
  const found = await actions.workflows(at);
  const input = { description: '', type: 'string', required: false, default: '', options: [] };
  expect(found.map(({ name, path, inputs }) => [name, path.split('/').at(-1), inputs])).toEqual([
    ['.github/workflows/bad.yml', 'bad.yml', undefined],
    ['CI', 'ci.yml', []],
    [
      'Go',
      'go.yml',
      [
        { ...input, name: 'nonce', description: 'Tells it from others' },
        { ...input, name: 'where', type: 'choice', options: ['here', 'there'], default: 'there', required: true },
        { ...input, name: 'loud', type: 'boolean' },
      ],
    ],
    ['.github/workflows/nightly.yml', 'nightly.yml', undefined],
  ]);
});

test('a dispatch is sent once and tells its run; a lost answer is an error and not sent again', async () => {
  const { actions, desk, fake } = await createPlace();
  const done = await actions.dispatch(at, 'go.yml', 'main', { where: 'here' });
  expect(done).toEqual({
    runId: desk.repository.ci.runs[0]?.databaseId,
    url: `https://github.com/team/app/actions/runs/${done?.runId}`,
  });
  fake.faults.next('actions/create-workflow-dispatch', fault.lostReply());
  await expect(actions.dispatch(at, 'go.yml', 'main', {})).rejects.toThrow('GitHub could not be reached');
  fake.faults.next('actions/create-workflow-dispatch', fault.http(502));
  await expect(actions.dispatch(at, 'go.yml', 'main', {})).rejects.toThrow();
  expect(desk.repository.ci.runs).toHaveLength(2);
});

test('a GitHub that does not tell the run leaves it to be found by the nonce, and only by that', async () => {
  const { actions, desk, fake } = await createPlace();
  const silently = { status: 204, headers: {}, body: '' };
  const dispatchSilently = async (inputs: Record<string, string>) => {
    fake.faults.next('actions/create-workflow-dispatch', { name: 'silent', instead: () => silently });
    await desk.runs.dispatch('go.yml', { inputs: { nonce: 'somebody-elses' } });
    await desk.runs.dispatch('go.yml', { inputs });
    return actions.dispatch(at, 'go.yml', 'main', inputs);
  };
  const found = await dispatchSilently({ nonce: '01J-abcdefgh' });
  expect(found?.runId).toBe(desk.repository.ci.runs[1]?.databaseId);
  expect(await dispatchSilently({})).toBeUndefined();
});

test('what is not new costs nothing, and what is left of the hour is known', async () => {
  const { actions, desk, fake } = await createPlace();
  const { databaseId: id } = await desk.runs.dispatch('ci.yml');
  const runs = await actions.runs(at);
  if (runs === 'same') throw new Error('They are new.');
  expect(runs.found).toMatchObject([{ id, repository: 'team/app', workflow: 'CI', status: 'queued', attempt: 1 }]);
  const { remaining, limit } = actions.rate ?? {};
  expect(await actions.runs(at, runs.etag)).toBe('same');
  expect([actions.rate?.remaining, limit]).toEqual([remaining, 5000]);
  const [run, jobs] = [await actions.run(at, id), await actions.jobs(at, id)];
  if (run === 'same' || jobs === 'same') throw new Error('They are new.');
  expect(jobs.found.map(({ name, steps }) => [name, steps.length])).toEqual([
    ['test', 3],
    ['lint', 3],
  ]);
  expect(await actions.run(at, id, run.etag)).toBe('same');
  expect(await actions.jobs(at, id, jobs.etag)).toBe('same');
  await fake.world.play(2);
  expect(await actions.jobs(at, id, jobs.etag)).not.toBe('same');
});

test('a run of a hundred and fifty jobs is told whole', async () => {
  const { actions, desk } = await createPlace();
  const step = { name: 'Run' };
  desk.runs.script('ci.yml', () => Array.from({ length: 150 }, (_, count) => ({ name: `${count}`, steps: [step] })));
  const { databaseId: id } = await desk.runs.dispatch('ci.yml');
  const jobs = await actions.jobs(at, id);
  expect(jobs).toMatchObject({ etag: undefined });
  expect(jobs === 'same' ? 0 : jobs.found.length).toBe(150);
});

test('a log is text with its times, cut where it is too long, and nothing before there is one', async () => {
  const { actions, desk } = await createPlace();
  const { databaseId: id } = await desk.runs.dispatch('ci.yml');
  const job = desk.runs.start(id, 'test').databaseId;
  expect(await actions.log(at, job, 1000)).toBeUndefined();
  desk.runs.addLog(id, 'one\n\u001b[31mzwölf\u001b[0m', 'test');
  desk.runs.finish(id);
  const whole = await actions.log(at, job, 1000);
  expect(whole?.isCut).toBe(false);
  const lines = whole?.text.split('\n').map((line) => line.split('Z '));
  expect(lines?.map(([, words]) => words)).toEqual(['one', '\u001b[31mzwölf\u001b[0m', undefined]);
  expect(lines?.[0]?.[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+$/);
  // In the middle of the "ö".
  const cut = await actions.log(at, job, 3 + Buffer.byteLength(whole?.text.split('ö')[0] ?? '') + 1);
  expect(cut).toEqual({ text: whole?.text.split('ö')[0], isCut: true });
});

test('an artifact comes as its zip, one that is too large is refused, and one that has expired is nothing', async () => {
  const { actions, desk, fake } = await createPlace();
  const { databaseId: id } = await desk.runs.dispatch('ci.yml');
  const artifact = await desk.runs.addArtifact(id, 'report', { 'a.txt': 'a' });
  const list = await actions.artifacts(at, id);
  expect(list === 'same' ? [] : list.found).toMatchObject([
    { name: 'report', bytes: artifact.zip.length, isExpired: false },
  ]);
  const zip = await actions.artifact(at, artifact.databaseId, 10_000);
  expect(Buffer.from(zip ?? []).equals(artifact.zip)).toBe(true);
  await expect(actions.artifact(at, artifact.databaseId, 10)).rejects.toThrow('The artifact has more than 10 bytes.');
  artifact.isExpired = true;
  expect(await actions.artifact(at, artifact.databaseId, 10_000)).toBeUndefined();
  // The fake refuses a token where files lie, so none was sent.
  expect(fake.requests.filter(({ kind }) => kind === 'page').map(({ status }) => status)).toEqual([200, 200]);
});

test('what waits for a person is told and decided, and a run is stopped, once', async () => {
  const { actions, desk, fake } = await createPlace();
  const { id: environment } = desk.runs.environment('production', ['ledgerline-tester']);
  const { databaseId: id } = await desk.runs.dispatch('go.yml');
  await fake.world.play(1);
  expect(await actions.pending(at, id)).toEqual([
    { environment: { id: environment, name: 'production' }, mayApprove: true },
  ]);
  await actions.decide(at, id, { environments: [environment], state: 'rejected', comment: 'Not today.' });
  expect(desk.runs.get(id)).toMatchObject({ status: 'completed', conclusion: 'failure' });
  expect(desk.runs.get(id).reviews).toMatchObject([
    { state: 'rejected', comment: 'Not today.', by: 'ledgerline-tester' },
  ]);
  const { databaseId: other } = await desk.runs.dispatch('ci.yml');
  await actions.cancel(at, other);
  await actions.cancel(at, other);
  expect(desk.runs.get(other).conclusion).toBe('cancelled');
});

test('an event is sent to a repository, once', async () => {
  const { actions, desk, fake } = await createPlace();
  await actions.send(at, 'resume-workflow', { run: 7, answer: { text: 'yes' } });
  expect(desk.repository.dispatches).toMatchObject([
    { kind: 'repository_dispatch', eventType: 'resume-workflow', payload: { run: 7, answer: { text: 'yes' } } },
  ]);
  fake.faults.next('repos/create-dispatch-event', fault.lostReply());
  await expect(actions.send(at, 'resume-workflow', {})).rejects.toThrow();
  expect(desk.repository.dispatches).toHaveLength(2);
});

test('questions go one after another, however many are asked at once', async () => {
  const { actions, fake } = await createPlace();
  let running = 0;
  let most = 0;
  const slow = fault.meanwhile(async () => {
    most = Math.max(most, ++running);
    await new Promise((done) => setImmediate(done));
    running--;
  });
  for (let count = 0; count < 5; count++) fake.faults.next('actions/list-workflow-runs-for-repo', slow);
  await Promise.all(Array.from({ length: 5 }, () => actions.runs(at)));
  expect(most).toBe(1);
});

test('a 403 is a limit where its headers say so, and a refusal where they do not', async () => {
  const { actions, fake } = await createPlace();
  const answer = (status: number, headers: Record<string, string>) => ({
    name: 'spoilt',
    instead: () => ({ status, headers: { 'content-type': 'application/json', ...headers }, body: '{"message":"No."}' }),
  });
  const operation = 'actions/list-workflow-runs-for-repo';
  fake.faults.next(operation, answer(403, {}));
  await expect(actions.runs(at)).rejects.toThrow('The token may not read team/app');
  fake.faults.next(operation, answer(429, { 'retry-after': '2' }));
  expect(await actions.runs(at)).toMatchObject({ found: [] });
  fake.faults.next(operation, answer(403, { 'retry-after': '3600' }));
  await expect(actions.runs(at)).rejects.toThrow("GitHub's rate limit is used up");
});

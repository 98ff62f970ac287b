import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeHub } from '../../src/data-hub/change-hub.ts';
import type { HubChange } from '../../src/data-hub/hub.ts';
import { everything, fault } from '../fake-github/index.ts';
import { createHubWorld, temporary } from './set-up.ts';

const one: HubChange = {
  write: new Map([['data/tasks/1.json', '{ "title": "task: a" }\n']]),
  remove: [],
  message: { headline: 'chore: sync task #1' },
};
/** Wants the file until it is there. */
const until = (hub: { texts: ReadonlyMap<string, string> }) =>
  hub.texts.get('data/tasks/1.json') === one.write.get('data/tasks/1.json') ? undefined : one;

test('a change is one commit on the default branch, and no change is none', async () => {
  const { target, hub, commits } = await createHubWorld();
  const { commit } = await changeHub(target(), until);
  expect(commit).toBe(await hub.repository.git.head('main'));
  expect(await hub.readFile('data/tasks/1.json')).toBe('{ "title": "task: a" }\n');
  expect(await changeHub(target(), until)).toEqual({ change: undefined, commit: null });
  expect(await commits()).toEqual(['chore: sync task #1', 'Begin']);
});

test('a commit that came first is looked at, and nothing of it is overwritten', async () => {
  const { target, hub, github, commits } = await createHubWorld();
  let looked = 0;
  github.faults.next(
    'Commit',
    fault.meanwhile(async () => void (await hub.commit({ files: { 'data/jobs/2.json': '{}' }, message: 'Another' }))),
  );
  await changeHub(target(), (state) => {
    looked++;
    return until(state);
  });
  expect(looked).toBe(2);
  expect(await commits()).toEqual(['chore: sync task #1', 'Another', 'Begin']);
  expect(await hub.readFile('data/jobs/2.json')).toBe('{}');
});

test.each([
  ['a lost answer', fault.lostReply()],
  ['an answer that breaks off', fault.truncated()],
  ['an answer without the commit', fault.at(['createCommitOnBranch', 'commit'], null)],
])('%s never makes a second commit', async (_, broken) => {
  const { target, hub, github, commits } = await createHubWorld();
  github.faults.next('Commit', broken);
  const { commit } = await changeHub(target(), until);
  expect(commit).toBe(await hub.repository.git.head('main'));
  expect(await commits()).toEqual(['chore: sync task #1', 'Begin']);
});

test('a server that fails before it commits is asked again', async () => {
  const { target, github, commits } = await createHubWorld();
  github.faults.times(2, 'Commit', fault.http(502));
  await changeHub(target(), until);
  expect(await commits()).toEqual(['chore: sync task #1', 'Begin']);
});

test('two at once both arrive', async () => {
  const { target, commits } = await createHubWorld();
  const wants = (number: number) => (hub: { texts: ReadonlyMap<string, string> }) => {
    const path = `data/tasks/${number}.json`;
    return hub.texts.has(path)
      ? undefined
      : { write: new Map([[path, '{}\n']]), remove: [], message: { headline: `chore: sync task #${number}` } };
  };
  await Promise.all([1, 2, 3].map((number) => changeHub(target(), wants(number))));
  expect((await commits()).toSorted()).toEqual(['Begin', ...[1, 2, 3].map((number) => `chore: sync task #${number}`)]);
});

test('a large change that is stopped between two commits has removed nothing yet', async () => {
  const { target, hub, github, commits } = await createHubWorld();
  await hub.commit({ files: { 'data/tasks/9.json': '{ "ai": {} }' }, message: 'Enrich' });
  const large = new Map([1, 2].map((id) => [`data/tasks/${id}.json`, 'x'.repeat(4_000_000)]));
  const change = { write: large, remove: ['data/tasks/9.json'], message: { headline: 'chore: sync 3 records' } };
  let requests = 0;
  github.faults.next(({ operation }) => operation === 'Commit' && ++requests === 2, fault.http(403));
  await expect(changeHub(target(), () => change)).rejects.toThrow();
  expect(await commits()).toEqual(['chore: sync 3 records', 'Enrich', 'Begin']);
  expect(await hub.readFile('data/tasks/9.json')).toBe('{ "ai": {} }');
});

test('a token that may only read is told which permission it lacks, and nothing is tried again', async () => {
  const { target, github } = await createHubWorld();
  const token = github.addToken({ permissions: { ...everything, contents: 'read' } });
  await expect(changeHub(target({ token }), until)).rejects.toMatchObject({
    message: expect.stringContaining('The token may not write team/data-hub'),
    hint: expect.stringContaining('"Contents: write"'),
  });
  expect(github.requests.filter(({ operation }) => operation === 'Commit')).toHaveLength(1);
});

test('a repository without a commit, and a ref that is no branch, are errors with what to do', async () => {
  const { target, github } = await createHubWorld();
  github.world.addRepository('team/empty');
  await expect(changeHub(target({ hub: 'team/empty' }), until)).rejects.toMatchObject({
    message: 'team/empty has no commit yet.',
    hint: expect.stringContaining('create a README'),
  });
  await expect(changeHub(target({ hub: 'team/data-hub@v1' }), until)).rejects.toMatchObject({
    message: 'team/data-hub has no branch "v1".',
  });
});

test('a dry run asks for the change and makes none', async () => {
  const { target, github, commits } = await createHubWorld();
  expect(await changeHub(target(), until, { dryRun: true })).toEqual({ change: one, commit: null });
  expect(await commits()).toEqual(['Begin']);
  expect(github.requests.map(({ operation }) => operation)).not.toContain('Commit');
});

test('a data-hub in a folder of a repository gets its files there', async () => {
  const { target, hub } = await createHubWorld();
  await hub.commit({ files: { 'hub/data/tasks/2.json': '{}' } });
  await changeHub(target({ hub: 'team/data-hub/hub' }), until);
  expect(await hub.readFile('hub/data/tasks/1.json')).toBe(one.write.get('data/tasks/1.json'));
});

test('whether everybody can read the data-hub is told; of a folder nobody knows', async () => {
  const { target, github, hub } = await createHubWorld();
  const seen: boolean[] = [];
  const look = (state: { isPublic: boolean }) => void seen.push(state.isPublic);
  await changeHub(target(), look);
  hub.repository.visibility = 'PRIVATE';
  await changeHub(target(), look);
  await changeHub(target({ hub: temporary() }), look);
  expect(seen).toEqual([true, false, true]);
  expect(github.requests.length).toBeGreaterThan(0);
});

test('a folder that somebody changes between reading and writing is looked at again, and nothing of it is overwritten', async () => {
  const { target } = await createHubWorld();
  const folder = temporary();
  const path = join(folder, 'data/tasks/1.json');
  await changeHub(target({ hub: folder }), until);
  const seen: (string | undefined)[] = [];
  const { change } = await changeHub(target({ hub: folder }), ({ texts }) => {
    const text = texts.get('data/tasks/1.json');
    seen.push(text);
    if (seen.length === 1) writeFileSync(path, 'newer');
    return { ...one, write: new Map([['data/tasks/1.json', `${text} and more`]]) };
  });
  expect(seen).toEqual([one.write.get('data/tasks/1.json'), 'newer']);
  expect([readFileSync(path, 'utf8'), change?.write.get('data/tasks/1.json')]).toEqual([
    'newer and more',
    'newer and more',
  ]);
  expect(readdirSync(join(folder, 'data/tasks'))).toEqual(['1.json']);
});

test('what somebody makes or removes in a folder meanwhile counts as well', async () => {
  const { target } = await createHubWorld();
  const folder = temporary();
  let asked = 0;
  await changeHub(target({ hub: folder }), (hub) => {
    if (++asked === 1) {
      mkdirSync(join(folder, 'data/tasks'), { recursive: true });
      writeFileSync(join(folder, 'data/tasks/1.json'), one.write.get('data/tasks/1.json') ?? '');
    }
    return until(hub);
  });
  expect(asked).toBe(2);
  await changeHub(target({ hub: folder }), ({ texts }) => {
    if (++asked === 3) rmSync(join(folder, 'data/tasks/1.json'));
    return texts.has('data/tasks/1.json') ? { ...one, write: new Map(), remove: ['data/tasks/1.json'] } : undefined;
  });
  expect(asked).toBe(4);
});

test('the same change is made in a folder, whole files only, and never through a link', async () => {
  const { target } = await createHubWorld();
  const folder = temporary();
  expect(await changeHub(target({ hub: folder }), until)).toEqual({ change: one, commit: null });
  expect(readFileSync(join(folder, 'data/tasks/1.json'), 'utf8')).toBe(one.write.get('data/tasks/1.json'));
  expect(readdirSync(join(folder, 'data/tasks'))).toEqual(['1.json']);
  const other = temporary();
  symlinkSync(join(other), join(folder, 'data/jobs'));
  const jobs = { ...one, write: new Map([['data/jobs/2.json', '{}']]) };
  await expect(changeHub(target({ hub: folder }), () => jobs)).rejects.toThrow('data/jobs of ');
  expect(readdirSync(other)).toEqual([]);
});

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { derivePlan } from '../../src/commands/derive-plan.ts';
import { changeHub } from '../../src/data-hub/change-hub.ts';
import { settings } from '../../src/settings/settings.ts';
import { fault } from '../fake-github/index.ts';
import { createHubWorld, type HubWorld, temporary } from './set-up.ts';
import { body, issuesDb, stored, syncing } from './syncing.ts';

const taskBody = body({ Summary: 'Build the list', Details: '_No response_', Priority: 'medium' });

async function withTask() {
  const world = await createHubWorld();
  const sync = syncing(world);
  const { number } = world.issues.openIssue({
    title: 'task: build task list view',
    body: taskBody,
    labels: ['record:task', 'status:backlog', 'priority:medium'],
    author: 'ada',
  });
  return { ...world, world, sync, number, path: `data/tasks/${number}.json` };
}

test('a new issue is one file and one commit, in the documented shape (T-01)', async () => {
  const { sync, number, path, world, commits } = await withTask();
  expect(await sync([number])).toMatchObject({ changed: true, synced: [{ type: 'task', id: number, how: 'created' }] });
  expect(await commits()).toEqual([`chore: sync task #${number}`, 'Begin']);
  expect(await stored(world, path)).toMatchObject({
    id: number,
    title: 'task: build task list view',
    status: 'backlog',
    labels: ['record:task', 'status:backlog', 'priority:medium'],
    summary: 'Build the list',
    details: null,
    priority: 'medium',
  });
});

test('an edit is one commit, what others own stays, and no change is no commit (T-02)', async () => {
  const { sync, number, path, world, issues, hub, commits } = await withTask();
  await sync([number]);
  const theirs = { 'x-room': 'B', ai: { summary: 'A list.', state: 'published' } };
  await hub.commit({
    message: 'Enrich',
    files: { [path]: `${JSON.stringify({ ...(await stored(world, path)), ...theirs }, null, 2)}\n` },
  });
  issues.edit(number, { title: 'task: build the list' });
  await sync([number]);
  expect(await stored(world, path)).toMatchObject({ title: 'task: build the list', ...theirs });
  expect(await sync([number])).toMatchObject({ changed: false, commit: null });
  expect(await sync('all')).toMatchObject({ changed: false, commit: null });
  expect(await commits()).toEqual([`chore: sync task #${number}`, 'Enrich', `chore: sync task #${number}`, 'Begin']);
});

test('closed beats a label left behind, reopened restores it, unlabeled and deleted remove the file (T-03)', async () => {
  const { sync, number, path, world, issues, hub } = await withTask();
  const statusAfter = async () => {
    await sync([number]);
    return (await stored(world, path))?.status;
  };
  issues.close(number);
  expect(await statusAfter()).toBe('done');
  issues.reopen(number);
  expect(await statusAfter()).toBe('backlog');
  issues.unlabel(number, 'record:task');
  await sync([number]);
  expect(await hub.readFile(path)).toBeNull();
  issues.label(number, 'record:task');
  expect(await statusAfter()).toBe('backlog');
  issues.delete(number);
  expect(await sync([number])).toMatchObject({ synced: [{ type: 'task', id: number, how: 'removed' }] });
  expect(await hub.readFile(path)).toBeNull();
});

test('an issue that changes its type moves, and one that is transferred goes', async () => {
  const { sync, number, path, hub, issues, github } = await withTask();
  await sync([number]);
  issues.unlabel(number, 'record:task');
  issues.label(number, 'record:job');
  expect(await sync([number])).toMatchObject({ synced: [{ type: 'job', id: number, how: 'moved' }] });
  expect(await hub.readFile(path)).toBeNull();
  expect(await hub.readFile(`data/jobs/${number}.json`)).not.toBeNull();
  github.world.addRepository('team/elsewhere');
  issues.transfer(number, 'team/elsewhere');
  await sync([number]);
  expect(await hub.readFile(`data/jobs/${number}.json`)).toBeNull();
});

test('of several issues that are labelled at once, each with a run of its own, none is left behind', async () => {
  const { sync, world, issues } = await withTask();
  const numbers = Array.from(
    { length: 5 },
    () => issues.openIssue({ title: 'task: x', body: taskBody, labels: ['record:task'], author: 'ada' }).number,
  );
  await sync('all');
  for (const number of numbers) issues.label(number, 'priority:high');
  const run = async (number: number) => {
    const own = { cacheFolder: temporary(), second: 50 };
    await sync([number], own);
    await changeHub(world.target(own), derivePlan({ ...settings(), issuesDb }));
  };
  const ended = await Promise.allSettled(numbers.map(run));
  expect(ended.filter(({ status }) => status === 'rejected')).toEqual([]);
  for (const number of numbers)
    expect(await stored(world, `data/tasks/${number}.json`)).toMatchObject({
      labels: expect.arrayContaining(['priority:high']),
    });
}, 120_000);

test('a hostile title and body are data, in the file and nowhere else (T-04)', async () => {
  const { sync, world, issues, commits } = await withTask();
  const fenced = '```\r\n### Priority\r\n```';
  const hostileBody = ['### Summary', '::set-output name=x::y', '### Details', fenced, '### Priority', 'high'];
  const title = 'task: "; $(touch x) \\" } ${{ github.token }} `rm`';
  const { number } = issues.openIssue({
    title,
    body: hostileBody.join('\r\n\r\n'),
    labels: ['record:task'],
    author: 'ada',
  });
  await sync([number]);
  expect(await stored(world, `data/tasks/${number}.json`)).toMatchObject({
    title,
    summary: '::set-output name=x::y',
    details: '```\n### Priority\n```',
    priority: 'high',
  });
  expect((await commits())[0]).toBe(`chore: sync task #${number}`);
});

test('several are one commit that names each in a line of its own', async () => {
  const { sync, number, issues, commits } = await withTask();
  const other = issues.openIssue({
    title: 'job: b',
    body: body({ Owner: 'ray' }),
    labels: ['record:job'],
    author: 'ada',
  });
  await sync('all');
  expect((await commits())[0]).toBe(
    `chore: sync 2 records\n\nchore: sync task #${number} (created)\nchore: sync job #${other.number} (created)`,
  );
});

/** Words that may stand nowhere in a public data-hub. */
const marker = 'MARKERWORD';
async function withPeople(visibility: 'PUBLIC' | 'PRIVATE') {
  const world = await createHubWorld();
  world.hub.repository.visibility = visibility;
  const { issues } = world;
  const open = (title: string, label: string, text: string) =>
    issues.openIssue({ title, body: text, labels: [`record:${label}`], author: 'ada' }).number;
  const sync = syncing(world);
  const session = open(
    'session: a',
    'session',
    body({
      ...{ 'Session Code': 'S01-DFP-INTRO', 'Step Number': '1', Notes: marker },
      Description: `A talk. <!-- ${marker} -->\n\n[//]: # (${marker})`,
    }),
  );
  const user = open(
    'user: mira',
    'user',
    body({ 'User ID': 'mira', Email: `mira.${marker}@example.com`, 'Meta (JSON or notes)': marker }),
  );
  const run = open(
    `run: mira.${marker}@example.com for S01-DFP-INTRO`,
    'run',
    `${body({ 'Session Code': 'S01-DFP-INTRO', Listener: `mira.${marker}@example.com`, Intention: marker, Notes: marker })}\n\n### Unknown\n\n${marker}`,
  );
  return { world, sync, session, user, run };
}
const allTexts = async ({ hub }: HubWorld) => {
  const found = ['sessions', 'users', 'runs'].flatMap((plural) =>
    [1, 2, 3].map((id) => hub.readFile(`data/${plural}/${id}.json`)),
  );
  return (await Promise.all(found)).join('\n');
};

test.each([
  ['one by one', async (sync: ReturnType<typeof syncing>, numbers: number[]) => void (await sync(numbers))],
  ['all at once', async (sync: ReturnType<typeof syncing>) => void (await sync('all'))],
])('nothing private is written to a public data-hub, and links hold all the same: %s', async (_how, act) => {
  const { world, sync, session, user, run } = await withPeople('PUBLIC');
  await act(sync, [session, user, run]);
  const texts = await allTexts(world);
  expect(texts.toLowerCase()).not.toContain(marker.toLowerCase());
  expect(texts).not.toContain('rawBody');
  expect(await stored(world, `data/runs/${run}.json`)).toMatchObject({
    title: 'run: mira for S01-DFP-INTRO',
    session_code: 'S01-DFP-INTRO',
    listener: '[address hidden]',
    sessionId: session,
    userId: user,
  });
  // The same bytes, whichever way they came.
  expect(await sync('all')).toMatchObject({ changed: false });
  expect(await sync([run])).toMatchObject({ changed: false });
});

test('a private data-hub is a whole mirror, unless the owner says otherwise', async () => {
  const { world, sync, user, run } = await withPeople('PRIVATE');
  await sync('all');
  expect(await stored(world, `data/users/${user}.json`)).toMatchObject({
    email: `mira.${marker}@example.com`,
    rawBody: expect.any(String),
  });
  expect(await stored(world, `data/runs/${run}.json`)).toMatchObject({ intention: marker, userId: user });
  await sync('all', { hubPrivacy: 'omit' });
  expect((await allTexts(world)).toLowerCase()).not.toContain(marker.toLowerCase());
});

test.each(['PUBLIC', 'PRIVATE'] as const)(
  'what sync and derive write each leaves the other nothing to do, in a %s data-hub',
  async (visibility) => {
    const { world, sync, session, user, run } = await withPeople(visibility);
    const derive = () => changeHub(world.target(), derivePlan({ ...settings(), issuesDb }));
    await sync([session, user, run]);
    expect((await derive()).commit).not.toBeNull();
    expect(await stored(world, `data/users/${user}.json`)).toMatchObject({ runs: [run] });
    expect(await sync('all')).toMatchObject({ changed: false });
    expect(await sync([session, user, run])).toMatchObject({ changed: false });
    world.issues.edit(run, { title: 'run: mira for S01-DFP-INTRO' });
    await sync([run]);
    expect(await stored(world, `data/runs/${run}.json`)).toMatchObject({ step: 1, userId: user });
    await derive();
    expect(await sync('all')).toMatchObject({ changed: false });
    expect((await derive()).change).toBeUndefined();
  },
);

test('an issue is linked with a file that never was one, whether one issue is synced or all of them', async () => {
  const { sync, world, issues } = await withTask();
  const derive = () => changeHub(world.target(), derivePlan({ ...settings(), issuesDb }));
  const byHand = { id: 900, title: 'user: mia', handle: 'mia' };
  await world.hub.commit({ files: { 'data/users/900.json': JSON.stringify(byHand) } });
  const run = issues.openIssue({
    title: 'run: x',
    body: body({ 'Session Code': 'S01-DFP-INTRO', Listener: 'mia' }),
    labels: ['record:run'],
    author: 'ada',
  });
  await sync('all');
  expect(await stored(world, `data/runs/${run.number}.json`)).toMatchObject({ userId: 900 });
  await derive();
  expect(await sync([run.number])).toMatchObject({ changed: false });
  expect(await sync('all')).toMatchObject({ changed: false });
  expect((await derive()).change).toBeUndefined();
});

test('a stranger’s issue is mirrored with how they stand, and nobody’s name leads to it', async () => {
  const { sync, world, issues, number } = await withTask();
  const user = issues.openIssue({
    title: 'user: eve',
    body: body({ 'User ID': 'mira', Email: 'e@example.org' }),
    labels: ['record:user'],
    author: 'eve',
  });
  const run = issues.openIssue({
    title: 'run: x',
    body: body({ 'Session Code': 'S01-DFP-INTRO', Listener: 'mira' }),
    labels: ['record:run'],
    author: 'ada',
  });
  await sync('all');
  expect(await stored(world, `data/users/${user.number}.json`)).toMatchObject({
    handle: 'mira',
    authorAssociation: 'NONE',
  });
  expect(await stored(world, `data/runs/${run.number}.json`)).toMatchObject({ listener: 'mira', userId: null });
  expect(number).toBe(1);
});

test('comments come into the history only where the configuration says so, and in public only those of trusted people', async () => {
  const { sync, number, path, world, issues } = await withTask();
  issues.comment(number, 'From the team', 'ada');
  issues.comment(number, 'From a stranger', 'eve');
  await sync([number]);
  expect(JSON.stringify(await stored(world, path))).not.toContain('From');
  await sync([number], { comments: true });
  const text = JSON.stringify(await stored(world, path));
  expect(text).toContain('From the team');
  expect(text).not.toContain('From a stranger');
});

test('a new issue that answers a form and has no record label gets it; one from which it was taken does not', async () => {
  const { sync, number, world, issues, path, hub, github } = await withTask();
  const now = Date.parse(github.world.clock.now());
  const filed = issues.openIssue({ title: 'task: by phone', body: taskBody, author: 'ada' });
  expect(await sync([filed.number], { now })).toMatchObject({ labeled: [{ id: filed.number, type: 'task' }] });
  expect(await stored(world, `data/tasks/${filed.number}.json`)).toMatchObject({ title: 'task: by phone' });
  for (const label of ['type:task', 'type: user', 'record/event']) {
    const other = issues.openIssue({
      title: 'CI is broken',
      body: 'Please fix the build.',
      labels: [label],
      author: 'ada',
    });
    expect(await sync([other.number], { now }), label).toMatchObject({ labeled: [], absent: [other.number] });
  }
  issues.unlabel(number, 'record:task');
  expect(await sync([number], { now })).toMatchObject({ labeled: [] });
  expect(await hub.readFile(path)).toBeNull();
});

test('a new issue that has as many labels as GitHub allows is asked to take none, and it is told why', async () => {
  const { sync, issues, github } = await withTask();
  const now = Date.parse(github.world.clock.now());
  const labels = Array.from({ length: 100 }, (_, at) => `topic-${at}`);
  const filed = issues.openIssue({ title: 'task: by phone', body: taskBody, author: 'ada', labels });
  const why = 'it has 100 labels already, and GitHub allows no more.';
  expect(await sync([filed.number], { now })).toMatchObject({ labeled: [{ id: filed.number, type: 'task', why }] });
  expect(github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/labels'))).toEqual([]);
});

test('the sample makes room for the first record, which is told before anything is written, and a no keeps all of it', async () => {
  const { sync, number, path, hub, commits } = await withTask();
  const [shipped, changed] = [
    '{ "title": "task: of the sample", "summary": "x" }',
    '{ "title": "task: mine", "summary": "x" }',
  ];
  await hub.commit({
    message: 'Sample',
    files: { 'SAMPLE.md': 'sample', 'data/tasks/90.json': shipped, 'data/tasks/91.json': changed },
  });
  const sum = createHash('sha256').update(shipped).digest('hex');
  const sample = new Map(['90', '91'].map((id) => [`data/tasks/${id}.json`, sum]));
  const told: string[][] = [];
  const beforeSampleGoes = (files: readonly string[]) => void told.push([...files]);

  // What is no record takes nothing away.
  await sync([77], { sample, beforeSampleGoes });
  await sync([number], { sample, beforeSampleGoes, dryRun: true });
  expect([await commits(), told]).toEqual([['Sample', 'Begin'], []]);
  const refuse = () => Promise.reject(new Error('no'));
  await expect(sync([number], { sample, beforeSampleGoes: refuse })).rejects.toThrow('no');
  expect(await commits()).toEqual(['Sample', 'Begin']);

  await sync([number], { sample, beforeSampleGoes });
  expect(told).toEqual([['data/tasks/90.json', 'SAMPLE.md']]);
  expect(await hub.readFile('data/tasks/90.json')).toBeNull();
  expect(await hub.readFile('data/tasks/91.json')).toBe(changed);
  expect(await hub.readFile(path)).not.toBeNull();
});

test.each([
  ['of neither label nor event', ['labels', 'timelineItems']],
  ['of the event alone', ['labels']],
])('a label that was just set counts, even while GitHub tells %s', async (_, behind) => {
  const { sync, world, issues, github } = await withTask();
  const now = Date.parse(github.world.clock.now());
  const { number } = issues.openIssue({ title: 'task: by phone', body: taskBody, author: 'ada' });
  let asked = 0;
  github.faults.next(({ operation }) => operation === 'IssuesByNumber' && ++asked === 2, {
    name: 'lagging',
    twists: {
      rewrite: (data) =>
        JSON.parse(JSON.stringify(data), (key, value) => (behind.includes(key) ? { ...value, nodes: [] } : value)),
    },
  });
  const read = await sync([number], { now });
  expect(read).toMatchObject({ labeled: [{ id: number, type: 'task' }], absent: [], synced: [{ how: 'created' }] });
  expect(await stored(world, `data/tasks/${number}.json`)).toMatchObject({ labels: ['record:task'] });
});

test('a dry run shows what a label would make of an issue, and sets none', async () => {
  const { sync, issues, github } = await withTask();
  const now = Date.parse(github.world.clock.now());
  const { number } = issues.openIssue({ title: 'task: by phone', body: taskBody, author: 'ada' });
  expect(await sync([number], { now, dryRun: true })).toMatchObject({
    labeled: [{ id: number, type: 'task' }],
    synced: [{ id: number, how: 'created' }],
    absent: [],
  });
  expect(issues.issue(number).labels).toEqual([]);
});

test('more than a fifth, and more than three, go only on a person’s word', async () => {
  const { sync, issues, commits } = await withTask();
  for (let count = 0; count < 8; count++)
    issues.openIssue({ title: 'task: x', body: taskBody, labels: ['record:task'], author: 'ada' });
  await sync('all');
  for (const gone of [2, 3, 4, 5]) issues.delete(gone);
  await expect(sync('all')).rejects.toMatchObject({
    message: 'Of the 9 tasks in the data-hub 4 have no issue in team/issues-db any more, so nothing was written.',
    hint: expect.stringContaining('npx ledgerline sync --full --accept-shrink'),
  });
  expect(await commits()).toHaveLength(2);
  await sync('all', { acceptShrink: true });
  expect((await commits())[0]).toContain('chore: sync task #2 (removed)');
});

test('a type does not vanish among many records of others, as with a label that is renamed', async () => {
  const { sync, issues, hub } = await withTask();
  const open = (label: string) =>
    issues.openIssue({ title: `${label}: x`, body: taskBody, labels: [`record:${label}`], author: 'ada' });
  for (let count = 0; count < 20; count++) open('task');
  for (let count = 0; count < 4; count++) open('job');
  await sync('all');
  issues.changeLabel('record:job', { name: 'record:work' });
  await expect(sync('all')).rejects.toMatchObject({
    message: expect.stringMatching(/^Of the 4 jobs in the data-hub 4 /),
  });
  expect(await hub.readFile('data/jobs/25.json')).not.toBeNull();
});

test('of a small data-hub three records may always go, and hold up nothing else', async () => {
  const { sync, number, path, world, issues, hub } = await withTask();
  const [second, third] = [1, 2].map(() =>
    issues.openIssue({ title: 'task: x', body: taskBody, labels: ['record:task'], author: 'ada' }),
  );
  await sync('all');
  issues.delete(second?.number ?? 0);
  issues.delete(third?.number ?? 0);
  issues.edit(number, { title: 'task: newer' });
  expect(await sync('all')).toMatchObject({ synced: [{ how: 'changed' }, { how: 'removed' }, { how: 'removed' }] });
  expect(await stored(world, path)).toMatchObject({ title: 'task: newer' });
  expect(await hub.readFile(`data/tasks/${third?.number}.json`)).toBeNull();
});

test('an issue that a list leaves out is asked for before its file goes', async () => {
  const { sync, number, path, hub, issues, github } = await withTask();
  issues.openIssue({ title: 'task: x', body: taskBody, labels: ['record:task'], author: 'ada' });
  await sync('all');
  github.faults.next(
    'Issues',
    fault.meanwhile(() => undefined),
  );
  await sync('all', { cacheFolder: temporary() });
  expect(await hub.readFile(path)).not.toBeNull();
  expect(number).toBe(1);
});

test('a file that never was an issue of the repository is left alone', async () => {
  const { sync, hub, number } = await withTask();
  const byHand = '{ "title": "task: by hand", "summary": "x", "url": "https://github.com/other/repo/issues/7" }';
  await hub.commit({
    files: {
      'data/tasks/7.json': byHand,
      'data/tasks/900.json': '{ "title": "task: y", "summary": "y" }',
      'data/tasks/901.json': 'broken',
    },
  });
  await sync('all');
  expect(await hub.readFile('data/tasks/7.json')).toBe(byHand);
  expect(await hub.readFile('data/tasks/900.json')).not.toBeNull();
  expect(await hub.readFile('data/tasks/901.json')).toBe('broken');
  expect(await hub.readFile(`data/tasks/${number}.json`)).not.toBeNull();
});

test('what stands in the place of a record, or beside it with its number, stays and is told', async () => {
  const { sync, hub, number, issues } = await withTask();
  const other = issues.openIssue({ title: 'task: x', body: taskBody, labels: ['record:task'], author: 'ada' }).number;
  const beside = `data/jobs/${number}.json`;
  const within = `data/tasks/${other}.json/mine.txt`;
  await hub.commit({ files: { [beside]: '{ "title": "job: mine", "owner": "me" }', [within]: 'mine' } });
  expect(await sync('all')).toMatchObject({ taken: [beside, `data/tasks/${other}.json`] });
  expect(await hub.readFile(within)).toBe('mine');
  expect(await hub.readFile(beside)).toContain('mine');
  const folder = temporary();
  mkdirSync(join(folder, `data/tasks/${other}.json`), { recursive: true });
  expect(await sync('all', { hub: folder })).toMatchObject({ taken: [`data/tasks/${other}.json`], changed: true });
});

test('what stands in the place of a folder stays and is told, in a repository as in a folder', async () => {
  const { sync, hub, world, issues } = await withTask();
  const job = issues.openIssue({ title: 'job: b', body: body({ Owner: 'r' }), labels: ['record:job'], author: 'ada' });
  await hub.commit({ files: { 'data/tasks': 'mine', 'data/snapshots': 'mine, too' } });
  expect(await sync('all')).toMatchObject({ taken: ['data/tasks'], synced: [{ id: job.number, how: 'created' }] });
  expect(await hub.readFile('data/tasks')).toBe('mine');
  await expect(changeHub(world.target(), derivePlan({ ...settings(), issuesDb }))).rejects.toThrow(
    'data/snapshots of team/data-hub stands in the way',
  );
  expect(await hub.readFile('data/snapshots')).toBe('mine, too');
  const folder = temporary();
  mkdirSync(join(folder, 'data'));
  symlinkSync(temporary(), join(folder, 'data/tasks'));
  expect(await sync('all', { hub: folder })).toMatchObject({ taken: ['data/tasks'], synced: [{ id: job.number }] });
});

test('a record that changes its type stays where it was while something stands in its new place', async () => {
  const { sync, number, path, hub, issues } = await withTask();
  await sync([number]);
  await hub.commit({ files: { 'data/jobs': 'mine' } });
  issues.unlabel(number, 'record:task');
  issues.label(number, 'record:job');
  expect(await sync([number])).toMatchObject({ taken: ['data/jobs'], changed: false });
  expect(await hub.readFile(path)).not.toBeNull();
});

test('after a lost answer it is told what was done', async () => {
  const { sync, number, github } = await withTask();
  github.faults.next('Commit', fault.lostReply());
  expect(await sync([number])).toMatchObject({ changed: true, synced: [{ type: 'task', id: number, how: 'created' }] });
});

test('a file that no longer parses is mended, and what enrichment wrote is kept where it is whole, and told where not', async () => {
  const { sync, number, path, world, hub } = await withTask();
  const ai = { summary: 'A list.', state: 'published' };
  await sync([number]);
  const text = `${JSON.stringify({ ...(await stored(world, path)), ai }, null, 2)}\n`;
  await hub.commit({ files: { [path]: `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n` } });
  expect(await sync([number])).toMatchObject({ synced: [{ id: number, how: 'repaired' }], lost: [] });
  expect(await stored(world, path)).toMatchObject({ title: 'task: build task list view', ai });
  await hub.commit({ files: { [path]: text.slice(0, -40) } });
  expect(await sync([number])).toMatchObject({ synced: [{ id: number, how: 'repaired' }], lost: [path] });
  expect(await stored(world, path)).not.toHaveProperty('ai');
});

test('a number of which there is nothing is told', async () => {
  const { sync } = await withTask();
  expect(await sync([999])).toMatchObject({ changed: false, absent: [999] });
});

test('an issue that is edited while the data-hub is read is mirrored in its newer state, whoever comes first', async () => {
  const { sync, number, path, world, issues, github } = await withTask();
  const other = syncing(world);
  // Between the reading of the issue and the commit somebody edits it, and a second sync comes first.
  github.faults.next(
    'Commit',
    fault.meanwhile(async () => {
      issues.edit(number, { title: 'task: newer' });
      await other([number]);
    }),
  );
  await sync([number]);
  expect(await stored(world, path)).toMatchObject({ title: 'task: newer' });
});

test('the same code writes to a folder', async () => {
  const { sync, number } = await withTask();
  const folder = temporary();
  expect(await sync('all', { hub: folder })).toMatchObject({ changed: true, commit: null });
  expect(readdirSync(join(folder, 'data/tasks'))).toEqual([`${number}.json`]);
  expect(JSON.parse(readFileSync(join(folder, `data/tasks/${number}.json`), 'utf8'))).toMatchObject({ id: number });
  expect(await sync('all', { hub: folder })).toMatchObject({ changed: false });
});

test('of two syncs into one folder the older one does not win', async () => {
  const { sync, number, issues, world, github } = await withTask();
  const folder = temporary();
  await sync('all', { hub: folder });
  const other = syncing(world);
  // An answer that tells the older state is under way while a newer one is written.
  github.faults.next('IssuesByNumber', {
    name: 'overtaken',
    async meanwhile() {
      issues.edit(number, { title: 'task: newer' });
      await other([number], { hub: folder });
    },
    twists: { rewrite: (data) => JSON.parse(JSON.stringify(data).replaceAll('task: newer', 'task: older')) },
  });
  await sync([number], { hub: folder });
  expect(JSON.parse(readFileSync(join(folder, `data/tasks/${number}.json`), 'utf8'))).toMatchObject({
    title: 'task: newer',
  });
});

test('one issue costs three questions and a commit', async () => {
  const { sync, number, github } = await withTask();
  github.requests.length = 0;
  await sync([number]);
  expect(github.requests.map(({ operation }) => operation)).toEqual(['Branch', 'Folders', 'IssuesByNumber', 'Commit']);
});

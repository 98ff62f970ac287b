/** Whose records are published, walked through with GitHub: opened, approved, changed, approved again. */
import { expect, test } from 'vitest';
import { siteFrom } from '../../src/loaders/site-data.ts';
import { createSource, dataHub, issuesDb, type Source } from './set-up.ts';

const body = (text: string) => `### Summary\n\n${text}\n\n### Details\n\nMore.\n\n### Priority\n\nlow`;
const labels = ['record:task'];
const wish = { title: 'task: one', labels, body: body('FIRST'), author: 'eve', association: 'NONE' } as const;

/** A stranger's issue, and ways to look at what became of it. */
async function stranger() {
  const source = await createSource();
  source.issues.associate('max', 'MEMBER');
  source.issues.openIssue(wish);
  /** The reason it is withheld, or its summary. */
  const look = async (of: Source = source) => {
    const { records, withheld, problems } = siteFrom(await of.read());
    expect(problems).toEqual([]);
    return withheld[0]?.reason ?? (records[0] as { summary?: unknown } | undefined)?.summary;
  };
  return { source, issues: source.issues, eve: source.issues.as('eve'), max: source.issues.as('max'), look };
}

test('a stranger’s issue waits, is approved, is changed, waits again, and is approved again', async () => {
  const { source, max, eve, look } = await stranger();
  expect(await look()).toBe('approval');
  max.label(1, 'approved');
  expect(await look()).toBe('FIRST');
  expect(await source.asked()).toEqual(['Issues']);

  eve.edit(1, { body: body('CHANGED') });
  expect(await source.asked()).toEqual(['Issues']);
  expect(await look()).toBe('edited');
  expect(JSON.stringify(siteFrom(await source.read()))).not.toContain('CHANGED');
  max.unlabel(1, 'approved');
  expect(await look()).toBe('approval');
  max.label(1, 'approved');
  expect(await look()).toBe('CHANGED');

  eve.edit(1, { title: 'task: another title' });
  expect(await look()).toBe('edited');
});

test('what others do to an approved issue, and what its author does besides writing, changes nothing', async () => {
  const { max, eve, look } = await stranger();
  max.label(1, 'approved');
  eve.close(1);
  eve.reopen(1);
  eve.comment(1, 'hello');
  max.label(1, 'priority:high');
  expect(await look()).toBe('FIRST');
  max.edit(1, { title: 'task: better', body: body('BETTER') });
  expect(await look()).toBe('BETTER');
});

test('an edit and an approval in the same second leave it waiting', async () => {
  const { source, max, eve, look } = await stranger();
  const now = source.world.clock.now();
  max.label(1, 'approved');
  source.world.clock.set(now);
  eve.edit(1, { body: body('CHANGED') });
  expect(await look()).toBe('edited');
});

test('an edit by an app does not hide one of the author', async () => {
  const { issues, max, eve, look } = await stranger();
  max.label(1, 'approved');
  eve.edit(1, { body: body('CHANGED') });
  issues.as('tidy[bot]').edit(1, { body: body('CHANGED AND TIDIED') });
  expect(await look()).toBe('edited');
});

test('events that push the approval out of sight make it wait', async () => {
  const { max, eve, look } = await stranger();
  max.label(1, 'approved');
  for (let time = 0; time < 30; time++) {
    eve.close(1);
    eve.reopen(1);
  }
  expect(await look()).toBe('unproven');
  max.unlabel(1, 'approved');
  max.label(1, 'approved');
  expect(await look()).toBe('FIRST');
});

test('a label that a form sets in its author’s name is no approval', async () => {
  const source = await createSource();
  source.issues.openIssue({ ...wish, labels: [...labels, 'approved'] });
  expect(siteFrom(await source.read()).withheld).toMatchObject([{ type: 'task', id: 1, reason: 'unproven' }]);
});

test('an approval follows the name of its label, in any case', async () => {
  const { issues, max, look } = await stranger();
  issues.createLabel({ name: 'Approved' });
  max.label(1, 'approved');
  expect(await look()).toBe('FIRST');
  issues.changeLabel('Approved', { name: 'looked-at' });
  expect(await look()).toBe('approval');
  issues.changeLabel('looked-at', { name: 'APPROVED' });
  expect(await look()).toBe('FIRST');
});

test('an author who became a member needs no label, and one who left needs it again', async () => {
  const { source, issues, look } = await stranger();
  const later = (days: number) => source.read({ now: Date.UTC(2026, 0, days) });
  await later(1);
  issues.associate('eve', 'MEMBER');
  expect(siteFrom(await later(3)).records).toHaveLength(1);
  issues.associate('eve', 'CONTRIBUTOR');
  expect(siteFrom(await later(5)).withheld).toMatchObject([{ reason: 'approval' }]);
  expect(await look()).toBe('approval');
});

/** A file of the data-hub, as a mirror of issue 1 unless told otherwise. */
const file = (more: object) =>
  JSON.stringify({
    id: 1,
    title: 'task: stored',
    summary: 'STORED',
    labels: ['record:task'],
    author: 'max',
    url: `https://github.com/${issuesDb}/issues/1`,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    ...more,
  });

test.each([
  ['written by hand', { url: null, author: null }],
  ['of another repository', { url: 'https://github.com/elsewhere/issues-db/issues/1' }],
  ['of another type and by hand', { url: null, author: null }, 'jobs'],
])('an issue of a stranger displaces no record of the data-hub that is %s', async (_kind, more, folder = 'tasks') => {
  const { source, max, eve } = await stranger();
  const owner = folder === 'jobs' ? { title: 'job: stored', owner: 'max', labels: ['record:job'] } : {};
  await source.hub.commit({ files: { [`data/${folder}/1.json`]: file({ ...more, ...owner }) } });
  const look = async () => siteFrom(await source.read({ hub: dataHub }));
  const alone = siteFrom(await source.read({ hub: dataHub, issuesDb: undefined }));
  const reason = async () => {
    const { withheld, ...site } = await look();
    expect(site).toEqual({ ...alone, withheld: undefined, asOf: site.asOf });
    expect(site.records).toHaveLength(1);
    return withheld;
  };
  expect(await reason()).toMatchObject([{ type: 'task', id: 1, reason: 'approval' }]);
  max.label(1, 'approved');
  eve.edit(1, { body: body('CHANGED'), title: 'task: changed' });
  expect(await reason()).toMatchObject([{ type: 'task', id: 1, reason: 'edited' }]);
});

test('an approval that is gone takes the mirrored copy down, however new that is', async () => {
  const { source, max, eve } = await stranger();
  max.label(1, 'approved');
  const mirror = {
    author: 'eve',
    authorAssociation: 'NONE',
    labels: ['record:task', 'approved'],
    updatedAt: new Date(source.world.clock.now()).toISOString(),
  };
  await source.hub.commit({ files: { 'data/tasks/1.json': file(mirror) } });
  const look = async () => siteFrom(await source.read({ hub: dataHub }));
  expect((await look()).records).toMatchObject([{ summary: 'STORED' }]);
  eve.edit(1, { body: body('CHANGED') });
  expect(await look()).toMatchObject({ records: [], withheld: [{ reason: 'edited' }] });
});

test('a stranger’s user, session and number cause nothing on the records of others', async () => {
  const source = await createSource();
  const form = (answers: Record<string, string>) =>
    Object.entries(answers)
      .map(([label, answer]) => `### ${label}\n\n${answer}`)
      .join('\n\n');
  const user = form({ Name: 'Ada', Handle: 'ada', Email: 'ada@example.com' });
  source.issues.openIssue({ ...wish, title: 'user: ada', labels: ['record:user'], body: user });
  await source.hub.commit({
    files: {
      'data/users/7.json': JSON.stringify({ id: 7, title: 'user: ada', handle: 'ada', email: 'ada@example.com' }),
      'data/sessions/8.json': JSON.stringify({
        id: 8,
        title: 'session: one',
        code: 'S01-DFP-INTRO',
        status: 'inactive',
      }),
      'data/runs/9.json': JSON.stringify({ id: 9, title: 'run: r', session_code: 'S01-DFP-INTRO', listener: 'ada' }),
    },
  });
  const session = form({ 'Session Code': 'S01-DFP-INTRO', 'Step Number': '1' });
  source.issues.openIssue({ ...wish, title: 'session: mine', labels: ['record:session'], body: session });
  const alone = siteFrom(await source.read({ hub: dataHub, issuesDb: undefined }));
  const { withheld, ...both } = siteFrom(await source.read({ hub: dataHub }));
  // That they wait is told on the site, so the data-hub alone is not all that it shows.
  expect(both.asOf.digest).toBeNull();
  const asOf = { ...both.asOf, digest: alone.asOf.digest };
  expect({ ...both, asOf, withheld: [] }).toEqual(alone);
  expect(alone.records.find(({ id }) => id === 9)).toMatchObject({ userId: 7, sessionId: 8 });
  expect(withheld.map(({ type }) => type)).toEqual(['user', 'session']);
});

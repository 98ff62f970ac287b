/** What is proposed in the issue of a record: once, in one comment, and never silently in the record. */
import { expect, onTestFinished, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { forgetPlan } from '../../src/commands/forget/forget-plan.ts';
import { changeHub } from '../../src/data-hub/change-hub.ts';
import type { HubState } from '../../src/data-hub/hub.ts';
import { settings } from '../../src/settings/settings.ts';
import { fault } from '../fake-github/index.ts';
import { createFakeModel, good, obedient } from '../fake-model/index.ts';
import { asking } from './hub-to-enrich.ts';
import { folded, proposing, records } from './proposing.ts';

const both = { 'sessions/3': 'made', 'users/1': 'made' };

test('each proposal is one comment that says what it is, by whom, from what, and how to take or refuse it', async () => {
  const desk = await proposing();
  expect(await desk.enrich()).toMatchObject({ told: both, failed: [], placeless: [] });
  expect(desk.said(3).map(folded)).toMatchInlineSnapshot(`
    [
      "<!-- ledgerline:proposal -->
    <!-- made from HASH -->

    **A description for this session?** The session has none yet. This one could be it:

    \`\`\`markdown
    Sit down, let go of the coat, and breathe out. Imagine a glass of water, just lifted from a lake. It is brown
    with sand, and everything in it is moving. No need to scold, and no need to hurry.
    \`\`\`

    It was made by rule, without a model: these are sentences of its transcript. It is a proposal: nothing was
    changed.

    To use it, [edit this issue](https://github.com/team/issues-db/issues/3): copy the text, or your own version
    of it, into the section "Description". To refuse it, delete this comment. It is proposed again only when the
    session, its transcript or a session beside it has changed.",
    ]
  `);
  expect(desk.said(1).map(folded)).toMatchInlineSnapshot(`
    [
      "<!-- ledgerline:proposal -->
    <!-- made from HASH -->

    **What could this listener hear next?**

    1. Settling (S02-DFP-SETTLE), step 2: After step 1, step 2 comes next.
    2. Arriving (S01-DFP-INTRO), step 1: to hear again.

    It was made by rule, without a model, from the listener's runs and the path. It is a proposal: nothing was
    changed.

    To use it, [open a
    run](https://github.com/team/issues-db/issues/new?template=run.yml&session_code=S02-DFP-SETTLE) for a session
    of the list. To refuse it, delete this comment. Another one is proposed only when the listener has gone on, or
    the path has changed.",
    ]
  `);
  expect(await desk.hub.readFile('data/sessions/3.json')).not.toContain('"description"');
});

test('what was proposed is remembered in the same commit as the texts, and nothing more is asked of GitHub for it', async () => {
  const desk = await proposing();
  await desk.enrich();
  expect(await desk.commits()).toHaveLength(3);
  expect(Object.keys(JSON.parse((await desk.hub.readFile('data/config/proposed.json')) ?? ''))).toEqual([
    'proposals/sessions/3',
    'proposals/users/1',
  ]);
  desk.github.requests.length = 0;
  expect(await desk.enrich()).toMatchObject({ told: {}, changed: [] });
  expect(desk.github.requests.map(({ operation }) => operation)).not.toContain('IssueTalk');
});

test('nothing is proposed where the configuration does not want it, and a dry run says what would be', async () => {
  const desk = await proposing();
  expect(await desk.enrich({ proposals: false })).toMatchObject({ told: {} });
  expect(await desk.enrich({ dryRun: true })).toMatchObject({
    told: { 'sessions/3': 'would be made', 'users/1': 'would be made' },
  });
  expect([...desk.said(1), ...desk.said(3)]).toEqual([]);
  expect(await desk.hub.readFile('data/config/proposed.json')).toBeNull();
});

test('when a listener has gone on, the same comment says what comes next', async () => {
  const desk = await proposing();
  await desk.enrich();
  const [{ databaseId } = { databaseId: 0 }] = desk.issues.issue(1).comments;
  const run = records['data/runs/4.json'] ?? '';
  const second = { 'data/runs/6.json': run.replace('"id": 4', '"id": 6').replace('S01-DFP-INTRO', 'S02-DFP-SETTLE') };
  await desk.hub.commit({ files: { ...second, 'data/sessions/7.json': third }, message: 'Go on' });
  expect(await desk.enrich()).toMatchObject({ told: { 'users/1': 'updated' } });
  expect(desk.issues.issue(1).comments.map((comment) => comment.databaseId)).toEqual([databaseId]);
  expect(desk.said(1).join()).toContain('Aligning');
});

const third = (records['data/sessions/3.json'] ?? '')
  .replace('"id": 3', '"id": 7')
  .replace('issues/3', 'issues/7')
  .replace('Settling', 'Aligning')
  .replace('S02-DFP-SETTLE', 'S03-DFP-ALIGN')
  .replace('"step": 2', '"step": 3')
  .replace('"/audio/s02-dfp-settle.mp3"', 'null');

test('whoever deletes a proposal has said no', async () => {
  const desk = await proposing();
  await desk.enrich();
  desk.issues.issue(3).comments.length = 0;
  expect(await desk.enrich()).toMatchObject({ told: {} });
  expect(desk.said(3)).toEqual([]);
});

test('a reply that was lost is looked for, and nothing is said twice', async () => {
  const desk = await proposing();
  desk.github.faults.next('AddComment', fault.lostReply());
  expect(await desk.enrich()).toMatchObject({ told: both, failed: [] });
  expect([desk.said(1), desk.said(3)].map(({ length }) => length)).toEqual([1, 1]);
});

test('a comment that did not come about is told and tried again next time; the rest is done', async () => {
  const desk = await proposing();
  desk.github.faults.next('AddComment', fault.http(502));
  const done = await desk.enrich();
  expect(done.failed.map(({ key }) => key)).toHaveLength(1);
  expect(Object.values(done.told)).toEqual(['made']);
  expect(done.changed).toContain('data/runs/4.json');
  expect(Object.values((await desk.enrich()).told)).toEqual(['made']);
  expect([desk.said(1), desk.said(3)].map(({ length }) => length)).toEqual([1, 1]);
});

test('what was said before it could be remembered is found again, and what two runs said at once is said once', async () => {
  const desk = await proposing();
  await desk.enrich();
  await desk.hub.commit({ remove: ['data/config/proposed.json'], message: 'Lose it' });
  desk.issues.comment(3, desk.said(3)[0] ?? '', 'github-actions[bot]');
  expect(await desk.enrich()).toMatchObject({ told: { 'sessions/3': 'there already', 'users/1': 'there already' } });
  expect(desk.said(3)).toHaveLength(1);
});

test('without the permission it is said which one is missing, GitHub is asked once, and the texts are written', async () => {
  const desk = await proposing();
  const token = desk.github.addToken({
    kind: 'integration',
    permissions: { contents: 'write', issues: 'read', pull_requests: 'write' },
  });
  const done = await desk.enrich({ token });
  expect(done.failed.map(({ key }) => key).toSorted()).toEqual(['proposals/sessions/3', 'proposals/users/1']);
  expect(done.failed[0]?.why.hint).toContain('"Issues: write"');
  expect(done.changed).toContain('data/runs/4.json');
  expect(desk.github.requests.filter(({ operation }) => operation === 'AddComment')).toHaveLength(1);
});

test('a model is asked for proposals like for every other text, once, and the comment names it', async () => {
  const desk = await proposing();
  const fake = await createFakeModel({ mode: good });
  onTestFinished(() => fake.close());
  const model = asking(fake);
  const { asked, told } = await desk.enrich({ model });
  expect(asked).toEqual(expect.arrayContaining(['proposals/sessions/3', 'proposals/users/1']));
  expect(told).toMatchObject({ 'sessions/3': 'made' });
  expect(desk.said(3).join()).toContain(
    `It was written by the model ${fake.model} (openai-compatible) from its title,`,
  );
  expect((await desk.enrich({ model })).asked).toEqual([]);
});

test('a model that has nothing to say proposes nothing, and is not asked again', async () => {
  const desk = await proposing();
  const fake = await createFakeModel({ mode: obedient({ summary: '', evidence: [] }) });
  onTestFinished(() => fake.close());
  const model = asking(fake);
  expect(await desk.enrich({ model })).toMatchObject({ told: {}, failed: [] });
  expect((await desk.enrich({ model })).asked.filter((key) => key.startsWith('proposals/'))).toEqual([]);
});

test('whoever is forgotten is forgotten here, too', async () => {
  const desk = await proposing();
  await desk.enrich();
  const [type] = recordTypes.filter(({ name }) => name === 'user');
  const forgetting = async (hub: HubState) => type && (await forgetPlan(settings(), hub, [], { type, id: 1 })).change;
  await changeHub(desk.target(), forgetting);
  expect(Object.keys(JSON.parse((await desk.hub.readFile('data/config/proposed.json')) ?? ''))).toEqual([
    'proposals/sessions/3',
  ]);
});

test('an issue that is gone is passed over', async () => {
  const desk = await proposing();
  desk.issues.delete(3);
  expect(await desk.enrich()).toMatchObject({ told: { 'sessions/3': 'gone', 'users/1': 'made' }, failed: [] });
});

test('what a record says calls nobody and is no markup in a comment', async () => {
  const hostile = (records['data/sessions/3.json'] ?? '').replace(
    'session: Settling',
    'session: @team/all #1 <b>x</b> **y**',
  );
  const desk = await proposing({ ...records, 'data/sessions/3.json': hostile });
  await desk.enrich();
  const [body = ''] = desk.said(1);
  expect(body).not.toMatch(/(?<!\\)<b>|@team|#1\b|\*\*y/);
  expect(body).toContain('team/all');
});

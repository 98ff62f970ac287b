/** What is proposed for a session that has no issue: in one pull request, on a branch of our own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { fault } from '../fake-github/index.ts';
import { createFakeModel, good } from '../fake-model/index.ts';
import { asking } from './hub-to-enrich.ts';
import { folded, inFile, proposing, records } from './proposing.ts';

const intro = 'data/sessions/6.json';
const files = { [intro]: inFile(6, 'S01-DFP-INTRO', 'session: Arriving', '/audio/s01-dfp-intro.mp3') };
// Of another programme, so that it stands beside no session that was proposed for already.
const more = { 'data/sessions/7.json': inFile(7, 'S02-ABC-SETTLE', 'session: Settling', '/audio/s02-dfp-settle.mp3') };

const desks = async (own: Readonly<Record<string, string>> = files) => {
  const desk = await proposing(own);
  desk.hub.repository.actions.canApprovePullRequestReviews = true;
  return desk;
};

test('the description is filled in on a branch of our own, and the default branch is never pushed to', async () => {
  const desk = await desks();
  expect(await desk.enrich()).toMatchObject({ told: { 'sessions/6': 'made' }, failed: [] });
  expect(desk.pulls()).toMatchObject([{ state: 'OPEN', baseRefName: 'main', headRefName: 'ledgerline/proposals' }]);
  expect(desk.pulls()[0]?.title).toMatchInlineSnapshot(`"Proposed: 1 session description"`);
  expect(folded(desk.pulls()[0]?.body ?? '')).toMatchInlineSnapshot(`
    "<!-- ledgerline:proposals -->

    1 session has no description yet, and no issue to propose one in. This pull request proposes one:

    - \`data/sessions/6.json\`: Arriving (S01-DFP-INTRO). It was made by rule, without a model: these are sentences
    of its transcript.

    To use it, merge this. To change it, edit its file on this branch first; from then on the branch is yours, and
    nothing is added to it. To refuse it, close this. A description is proposed again only when the session, its
    transcript or a session beside it has changed."
  `);
  const proposed = JSON.parse((await desk.onBranch(intro)) ?? '');
  expect(proposed).toMatchObject({ code: 'S01-DFP-INTRO', description: expect.stringMatching(/\w+/) });
  expect(await desk.hub.readFile(intro)).not.toContain('"description"');
  expect(await desk.enrich()).toMatchObject({ told: {}, changed: [] });
});

test('another session joins the same pull request', async () => {
  const desk = await desks();
  await desk.enrich();
  await desk.hub.commit({ files: more, message: 'One more' });
  expect(await desk.enrich()).toMatchObject({ told: { 'sessions/7': 'updated' } });
  expect(desk.pulls()).toHaveLength(1);
  expect(desk.pulls()[0]?.body).toMatch(/`data\/sessions\/6\.json`.*\n- `data\/sessions\/7\.json`/);
  expect([await desk.onBranch(intro), await desk.onBranch('data/sessions/7.json')].join()).toMatch(
    /"description".*"description"/s,
  );
});

test('a branch to which somebody else has committed is left alone', async () => {
  const desk = await desks();
  await desk.enrich();
  await desk.hub.commit({ branch: 'ledgerline/proposals', files: { 'a.txt': 'a' }, message: 'Mine' });
  await desk.hub.commit({ files: more, message: 'One more' });
  const before = (await desk.heads())['ledgerline/proposals'];
  expect(await desk.enrich()).toMatchObject({ told: { 'sessions/7': 'left alone' }, failed: [] });
  expect((await desk.heads())['ledgerline/proposals']).toBe(before);
  // What could not be said is not remembered as said.
  expect(await desk.enrich()).toMatchObject({ told: { 'sessions/7': 'left alone' } });
});

test('a model is not asked for what could not be said on a branch of somebody else', async () => {
  const desk = await desks();
  const fake = await createFakeModel({ mode: good });
  onTestFinished(() => fake.close());
  await desk.hub.commit({ branch: 'ledgerline/proposals', files: { 'a.txt': 'a' }, message: 'Mine' });
  expect((await desk.enrich({ model: asking(fake) })).asked).not.toContain('proposals/sessions/6');
});

test('a pull request that was closed has been refused; the next session gets another one, without the first', async () => {
  const desk = await desks();
  await desk.enrich();
  for (const pull of desk.pulls()) pull.state = 'CLOSED';
  expect(await desk.enrich()).toMatchObject({ told: {} });
  await desk.hub.commit({ files: more, message: 'One more' });
  expect(await desk.enrich()).toMatchObject({ told: { 'sessions/7': 'made' } });
  expect(desk.pulls().map(({ state }) => state)).toEqual(['CLOSED', 'OPEN']);
  expect(await desk.onBranch(intro)).not.toContain('"description"');
});

test('words that a person gave the pull request stay', async () => {
  const desk = await desks();
  await desk.enrich();
  for (const pull of desk.pulls()) Object.assign(pull, { title: 'Mine', body: 'My own words.' });
  await desk.hub.commit({ files: more, message: 'One more' });
  await desk.enrich();
  expect(desk.pulls()).toMatchObject([{ title: 'Mine', body: 'My own words.' }]);
});

test.each(['MoveBranch', 'Commit', 'OpenPullRequest'])(
  'when the answer to %s is lost, one pull request comes about',
  async (operation) => {
    const desk = await desks();
    desk.github.faults.next(operation, fault.lostReply());
    expect(await desk.enrich()).toMatchObject({ told: { 'sessions/6': 'made' }, failed: [] });
    expect(desk.pulls()).toHaveLength(1);
    expect(await desk.onBranch(intro)).toContain('"description"');
  },
);

test('a repository that lets its workflows open no pull request is told how to', async () => {
  const desk = await proposing(files);
  const { failed, changed } = await desk.enrich();
  expect(failed.map(({ why }) => folded(`${why.message} ${why.hint}`))).toMatchInlineSnapshot(`
    [
      "The workflows of the repository may not open pull requests. Under Settings → Actions → General, choose "Allow
    GitHub Actions to create and approve pull requests"; or use the token of an app.",
    ]
  `);
  expect(changed).toContain('data/summaries/issues-latest.md');
  desk.hub.repository.actions.canApprovePullRequestReviews = true;
  expect(await desk.enrich()).toMatchObject({ told: { 'sessions/6': 'made' } });
});

test('without the permission it is said which one is missing, and comments are made all the same', async () => {
  const desk = await desks({ ...records, ...files });
  const token = desk.github.addToken({ kind: 'integration', permissions: { contents: 'write', issues: 'write' } });
  const { failed, told } = await desk.enrich({ token });
  expect(failed.map(({ key }) => key)).toEqual(['proposals/sessions/6']);
  expect(failed[0]?.why.hint).toContain('"permissions: { pull-requests: write }"');
  expect(told).toMatchObject({ 'sessions/3': 'made', 'users/1': 'made' });
});

test('a data-hub in a plain folder gets neither, and it is said what would be proposed', async () => {
  const folder = mkdtempSync(`${tmpdir()}/ledgerline-plain-`);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const desk = await proposing(files, { place: { kind: 'folder', folder } });
  mkdirSync(`${folder}/data/sessions`, { recursive: true });
  writeFileSync(`${folder}/${intro}`, files[intro] ?? '');
  expect(await desk.enrich()).toMatchObject({ told: {}, placeless: ['proposals/sessions/6'], failed: [] });
});

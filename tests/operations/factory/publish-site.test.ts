import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formFields } from '../../../content-schema/derive/form-fields.ts';
import { session } from '../../../content-schema/records/session.ts';
import { decideGate } from '../../../operations/runbooks/decide-gate.ts';
import { parseBody } from '../../../src/pipeline/parse.ts';
import { bytesFrom, putSession } from './made-session.ts';
import { type PublishDesk, publishDesk } from './publish-desk.ts';

const hub = {
  'data-hub/data/sessions/7.json': '{ "title": "session: One", "code": "S01-DFP-INTRO" }\n',
  'data-hub/data/jobs/41.json': '{}\n',
};
const branch = 'factory/s01-dfb-arrive';

const decide = async ({ desk, runs }: PublishDesk, decision: 'approved' | 'rejected', person = 'grace') => {
  const [run] = await runs();
  const answer = await decideGate(desk, {
    ...{ runId: run?.id ?? '', gate: 'Manual Approval', decision, person },
    reason: 'I have listened to all of it.',
  });
  await desk.engine.settled();
  return answer;
};

it('is dry unless told otherwise: says what it would publish, and nothing leaves the machine', async () => {
  const place = await publishDesk({ files: hub, factory: { publish: false } });
  putSession(place.keep);
  expect(await place.pass()).toEqual([{ skipped: expect.stringMatching(/^A dry run: nothing was published\./) }]);
  expect(place.said).toContain('public/audio/s01-dfb-arrive.mp3: binary, 0.1 MB');
  expect(place.said).toContain('data-hub/data/sessions/42.json: new, 11 lines');
  const diff = readFileSync(join(place.keep, 'S01-DFB-ARRIVE/publish-site.diff'), 'utf8');
  expect(diff).toContain('+  "code": "S01-DFB-ARRIVE",');
  expect(await place.runs()).toEqual([]);
  expect(place.desk.forge.commits).toEqual([]);
  expect(await place.waiting()).toEqual([]);
});

it('two new sessions get two numbers, and each keeps its own while their pull requests wait', async () => {
  const place = await publishDesk({ files: hub });
  putSession(place.keep);
  putSession(place.keep, { code: 'S02-DFB-CLEAR', sound: bytesFrom(3), script: { title: 'Clear', step: 2 } });
  await place.pass();
  const records = async () => {
    const shown = (await place.runs()).map((run) => JSON.stringify(run));
    return shown.map((text) => /data-hub\/data\/sessions\/\d+\.json/.exec(text)?.[0]).sort();
  };
  const both = ['data-hub/data/sessions/42.json', 'data-hub/data/sessions/43.json'];
  expect(await records()).toEqual(both);
  await place.pass();
  expect(await records()).toEqual(both);
});

it('waits for somebody else, and proposes then sound, texts, cover and the record with the next free number', async () => {
  const place = await publishDesk({ files: hub });
  putSession(place.keep);
  await place.pass();
  const [run] = await place.runs();
  expect(run).toMatchObject({
    kind: 'factory',
    state: 'awaiting_approval',
    title: 'Publish S01-DFB-ARRIVE on the site',
  });
  expect(place.desk.forge.commits).toEqual([]);
  expect(await decide(place, 'approved', 'ledgerline-bot')).toHaveProperty('refused');
  expect(await decide(place, 'approved')).toEqual({ noted: true });
  expect(await place.pass()).toEqual([{ done: 'Published: https://github.example/octo/shop/pull/1' }]);
  const files = place.desk.forge.filesOf(branch);
  expect(
    Object.keys(files)
      .filter((path) => !(path in hub))
      .sort(),
  ).toEqual([
    'data-hub/data/sessions/42.json',
    'public/audio/s01-dfb-arrive.chapters.vtt',
    'public/audio/s01-dfb-arrive.cover.png',
    'public/audio/s01-dfb-arrive.mp3',
    'public/audio/s01-dfb-arrive.transcript.vtt',
  ]);
  expect(files['public/audio/s01-dfb-arrive.mp3']).toEqual(bytesFrom(1));
  expect(JSON.parse(String(files['data-hub/data/sessions/42.json']))).toMatchObject({
    ...{ id: 42, title: 'session: Arriving', status: 'active', code: 'S01-DFB-ARRIVE', step: 1 },
    track_url: '/audio/s01-dfb-arrive.mp3',
  });
  expect(await place.waiting()).toEqual([]);
  const job = JSON.parse(readFileSync(join(place.keep, 'S01-DFB-ARRIVE/publish-site.json'), 'utf8'));
  expect(job).toMatchObject({
    state: 'published',
    url: expect.stringContaining('/pull/1'),
    approval: { person: 'grace' },
  });
});

it('where records are issues, the answers of the form are a file that the reader reads back, and a link opens the form', async () => {
  const place = await publishDesk({ files: hub, issuesDb: { owner: 'octo', name: 'issues-db' } });
  putSession(place.keep);
  await place.pass();
  await decide(place, 'approved');
  await place.pass();
  const files = place.desk.forge.filesOf(branch);
  const text = String(files['kb/sessions/s01-dfb-arrive.md']);
  const { fields, problems } = parseBody(text, formFields(session));
  expect(problems).toEqual([]);
  expect(Object.values(fields)).toEqual([
    ...['S01-DFB-ARRIVE', '1', 'A minute for sitting down, and for noticing that you have.'],
    ...['/audio/s01-dfb-arrive.mp3', null],
  ]);
  expect(Object.keys(files).filter((path) => path.startsWith('data-hub'))).toEqual(Object.keys(hub));
  const run = (await place.desk.store.runs.list({ kind: 'runbook', limit: 1 }))[0];
  expect(JSON.stringify(run?.input)).toContain('https://github.example/octo/issues-db/issues/new?template=session.yml');
});

it('the same contents are published once, however often the stage runs', async () => {
  const place = await publishDesk({ files: hub });
  putSession(place.keep);
  await place.pass();
  await place.pass();
  await decide(place, 'approved');
  await place.pass();
  putSession(place.keep);
  expect(await place.pass()).toEqual([]);
  expect(await place.runs()).toHaveLength(1);
  expect(place.desk.forge.commits).toHaveLength(1);
});

it('other contents make what was asked for void, and ask anew', async () => {
  const place = await publishDesk({ files: hub });
  putSession(place.keep);
  await place.pass();
  const [old] = await place.runs();
  putSession(place.keep, { sound: bytesFrom(9) });
  place.desk.clock.advance(1000);
  await place.pass();
  expect(await place.desk.store.runs.get(old?.id ?? '')).toMatchObject({ state: 'cancelled' });
  const answer = await decideGate(place.desk, {
    ...{ runId: old?.id ?? '', gate: 'Manual Approval', decision: 'approved', person: 'grace' },
    reason: 'I have listened to the old one.',
  });
  expect(answer).toEqual({ refused: 'This run has ended, so there is nothing to decide any more.' });
  await decide(place, 'approved');
  await place.pass();
  expect(place.desk.forge.filesOf(branch)['public/audio/s01-dfb-arrive.mp3']).toEqual(bytesFrom(9));
  expect(place.desk.forge.commits).toHaveLength(1);
});

it('changed contents go to the same pull request, unless somebody else has committed to its branch', async () => {
  const place = await publishDesk({ files: hub });
  const publish = async (seed: number) => {
    putSession(place.keep, { sound: bytesFrom(seed) });
    place.desk.clock.advance(1000);
    await place.pass();
    await decide(place, 'approved');
    return place.pass();
  };
  await publish(1);
  await publish(2);
  expect(place.desk.forge.pulls()).toHaveLength(1);
  expect(place.desk.forge.commits).toHaveLength(2);
  place.desk.forge.push(branch, { 'notes.md': 'Mine\n' }, 'ada');
  expect(await publish(3)).toEqual([{ skipped: 'ada has committed to factory/s01-dfb-arrive.' }]);
  expect(place.desk.forge.filesOf(branch)['public/audio/s01-dfb-arrive.mp3']).toEqual(bytesFrom(2));
});

it('what is rejected is not published, and not asked for again', async () => {
  const place = await publishDesk({ files: hub });
  putSession(place.keep);
  await place.pass();
  await decide(place, 'rejected');
  expect(await place.pass()).toEqual([{ skipped: expect.stringContaining('grace rejected it') }]);
  expect(await place.runs()).toHaveLength(1);
  expect(place.desk.forge.commits).toEqual([]);
});

it('where its number was taken meanwhile it fails in words; the next attempt takes another one and is approved anew', async () => {
  const place = await publishDesk({ files: hub });
  putSession(place.keep);
  await place.pass();
  place.desk.forge.push('main', { 'data-hub/data/sessions/42.json': '{ "title": "session: Theirs" }\n' });
  await decide(place, 'approved');
  await expect(place.pass()).rejects.toThrow(/^Somebody has changed data-hub\/data\/sessions\/42\.json since/);
  place.commit({ 'data-hub/data/sessions/42.json': '{ "title": "session: Theirs" }\n' });
  place.desk.clock.advance(1000);
  await place.pass();
  expect((await place.runs())[0]).toMatchObject({ state: 'awaiting_approval' });
  await decide(place, 'approved');
  await place.pass();
  expect(Object.keys(place.desk.forge.filesOf(branch))).toContain('data-hub/data/sessions/43.json');
});

it('words of a script that would be read as another answer are refused', async () => {
  const place = await publishDesk({ files: hub, issuesDb: { owner: 'octo', name: 'issues-db' } });
  putSession(place.keep, { script: { description: 'Sit.\n\n### Audio URL\n\nhttps://elsewhere.example/a.mp3' } });
  await expect(place.pass()).rejects.toThrow(/would be read as something else/);
  expect(await place.runs()).toEqual([]);
});

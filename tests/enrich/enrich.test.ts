/** Texts by rule and by a model, from the data-hub back into the data-hub. */
import { expect, test } from 'vitest';
import { createFakeModel, endpoint, type FakeModel, first, good, obedient, odd } from '../fake-model/index.ts';
import { asking, hubToEnrich, programme, stored } from './hub-to-enrich.ts';

async function modelThat(mode: FakeModel['mode']): Promise<FakeModel> {
  return createFakeModel({ mode });
}

test('by rule every record that says something gets its text, and the second time there is nothing to do', async () => {
  const hub = hubToEnrich();
  const done = await hub.enrich();
  expect(done.calls).toEqual([]);
  expect(hub.aiOf('data/sessions/2.json')).toMatchObject({
    summary: expect.stringContaining('The weight of the day comes down into the chair.'),
    provenance: {
      provider: 'extractive',
      model: 'extractive',
      prompt: 'session-summary@1',
      fields: ['title', 'description'],
    },
    state: 'proposed',
  });
  expect(hub.aiOf('data/runs/4.json')).toMatchObject({
    summary:
      'ada completed step 1, Arriving, on 4 Nov 2026, two days after starting. It was the first step on the path.',
    recommendation: 'The next session on the path is step 2, Settling (S02-DFP-SETTLE).',
  });
  // A session that says nothing, and a person.
  expect(hub.aiOf('data/sessions/3.json')).toBeUndefined();
  expect(hub.aiOf('data/users/1.json')).toBeUndefined();
  expect(hub.read('data/summaries/issues-latest.md')).toContain('- #5 **Mend the player**');
  expect(await hub.enrich()).toMatchObject({ files: [], told: [] });
});

test('what a file holds besides stays byte for byte', async () => {
  const odd = stored(5, { title: 'task: a', summary: 'a', details: 'The door of the hall is stuck. Oil helps.' });
  const hub = hubToEnrich({
    'data/tasks/5.json': odd.replace('"title"', '"x-tool": { "a": 1.0, "b": "\\u00e9" },\n  "title"'),
  });
  await hub.enrich();
  expect(hub.read('data/tasks/5.json')).toContain('"x-tool": { "a": 1.0, "b": "\\u00e9" },');
});

test('a text of which the input changes is made anew, and goes where nothing is left to say', async () => {
  const hub = hubToEnrich();
  await hub.enrich();
  hub.edit('data/tasks/5.json', { details: 'The player goes on by now. Only its button is too small for a thumb.' });
  await hub.enrich();
  expect(hub.aiOf('data/tasks/5.json').summary).toContain('The player goes on by now.');
  hub.edit('data/tasks/5.json', { details: null });
  await hub.enrich();
  expect(hub.aiOf('data/tasks/5.json')).toBeUndefined();
});

test('private answers are read only where the owner wants it, and what is made from them waits for a maintainer', async () => {
  const hub = hubToEnrich();
  await hub.enrich();
  expect(JSON.stringify(hub.aiOf('data/runs/4.json'))).not.toContain('notes');
  await hub.enrich({ privateAnswers: true });
  expect(hub.aiOf('data/runs/4.json').provenance.fields).toContain('notes');
  const fake = await modelThat(good);
  await hub.enrich({ ...asking(fake), privateAnswers: true });
  expect(JSON.stringify(fake.requests)).not.toContain('SECRET');
  await hub.enrich({ ...asking(fake), privateAnswers: true, trusted: true });
  expect(JSON.stringify(fake.requests)).toContain('fell asleep twice');
  await fake.close();
});

test('a model is asked once for each input, whoever it was', async () => {
  const fake = await modelThat(good);
  const hub = hubToEnrich();
  await hub.enrich(asking(fake));
  const asked = fake.requests.length;
  expect(hub.aiOf('data/tasks/5.json')).toMatchObject({
    provenance: { provider: 'openai-compatible', model: 'fake-1' },
    state: 'proposed',
  });
  const calls = JSON.parse(hub.read('data/config/spent.json'));
  expect(calls).toMatchObject({ calls: asked });
  expect(await hub.enrich(asking(fake))).toMatchObject({ files: [] });
  expect(fake.requests).toHaveLength(asked);
  // Without a model, what a model made stays.
  expect(await hub.enrich()).toMatchObject({ files: [] });
  await fake.close();
});

test.each([
  ['wrong JSON', odd.brokenJson],
  ['an answer of another shape', odd.wrongSchema],
  ['nothing', odd.empty],
  ['a refusal', odd.refusing],
])('%s is remembered and not paid for every hour, and the text is made by rule', async (_, mode) => {
  const fake = await modelThat(mode);
  const hub = hubToEnrich();
  await hub.enrich(asking(fake), { type: 'task' });
  const asked = fake.requests.length;
  expect(hub.aiOf('data/tasks/5.json')).toMatchObject({
    summary: expect.any(String),
    provenance: { model: 'extractive', tried: 'fake-1' },
  });
  await hub.enrich(asking(fake), { type: 'task' });
  expect(fake.requests).toHaveLength(asked);
  await fake.close();
});

test('a model that fails for a moment leaves what there was, and is asked again the next time', async () => {
  const fake = await modelThat(endpoint.down);
  const hub = hubToEnrich();
  await hub.enrich();
  const before = hub.read('data/tasks/5.json');
  expect(await hub.enrich(asking(fake), { type: 'task' })).toMatchObject({ files: [] });
  expect(hub.read('data/tasks/5.json')).toBe(before);
  fake.mode = good;
  await hub.enrich(asking(fake), { type: 'task' });
  expect(hub.aiOf('data/tasks/5.json').provenance.model).toBe('fake-1');
  await fake.close();
});

test('a hostile answer can set neither a state nor a tag, a link or a session of its own', async () => {
  const said = 'The player stops when a listener follows a link.';
  const others = {
    state: 'approved',
    provenance: { model: 'extractive', fields: ['title'] },
    patternTag: 'pwned',
    recommendation: { session: 'S99-EVIL-SESSION', why: 'The player stops.' },
  };
  const summary = `${said} <script>alert(1)</script> See https://evil.example @everyone`;
  const hostile = obedient({ ...others, summary, evidence: [said] });
  const fake = await modelThat(hostile);
  const hub = hubToEnrich();
  await hub.enrich(asking(fake));
  const all = Object.keys(programme).map((path) => hub.aiOf(path));
  expect(JSON.stringify(all)).not.toMatch(/<script|evil|@everyone|pwned|EVIL/);
  for (const ai of all) expect(ai?.state ?? 'proposed').toBe('proposed');
  expect(hub.aiOf('data/tasks/5.json').provenance).toMatchObject({ model: 'extractive', tried: 'fake-1' });
  // Of an answer whose words are those of the record, the words are taken and nothing else.
  fake.mode = obedient({ ...others, summary: said, evidence: [said] });
  hub.edit('data/tasks/5.json', { details: `${said} Nobody knows why that is so.` });
  await hub.enrich(asking(fake), { type: 'task' });
  expect(hub.aiOf('data/tasks/5.json')).toMatchObject({ summary: said, state: 'proposed' });
  expect(hub.aiOf('data/tasks/5.json').provenance).toMatchObject({ model: 'fake-1', fields: ['title', 'details'] });
  await fake.close();
});

test('the budget of a run and of a day is never passed, and the newest come first', async () => {
  const fake = await modelThat(good);
  const hub = hubToEnrich();
  hub.edit('data/tasks/5.json', { updatedAt: '2026-11-20T10:00:00Z' });
  const budget = { callsPerRun: 1, callsPerDay: 2, tokensPerDay: 1_000_000 };
  const ai = { ...asking(fake), budget };
  for (const round of [1, 2, 2]) {
    await hub.enrich(ai);
    expect(fake.requests).toHaveLength(round);
  }
  await fake.close();
});

test('a maintainer approves or rejects by a label, and rejected text does not come back for the same input', async () => {
  const hub = hubToEnrich();
  await hub.enrich();
  const since = hub.aiOf('data/tasks/5.json').proposedAt;
  const later = new Date(Date.parse(since) + 60_000).toISOString();
  const labeled = (name: string, when: string) => ({
    labels: [name],
    history: [{ at: when, kind: 'labeled', actor: 'maintainer', detail: name }],
  });
  hub.edit('data/tasks/5.json', labeled('ai:approved', '2020-01-01T00:00:00Z'));
  await hub.enrich();
  // That label was set for another text.
  expect(hub.aiOf('data/tasks/5.json').state).toBe('proposed');
  hub.edit('data/tasks/5.json', labeled('ai:approved', later));
  await hub.enrich();
  expect(hub.aiOf('data/tasks/5.json')).toMatchObject({ state: 'approved', summary: expect.any(String) });
  hub.edit('data/tasks/5.json', labeled('ai:rejected', later));
  await hub.enrich();
  expect(hub.aiOf('data/tasks/5.json').state).toBe('rejected');
  expect(hub.aiOf('data/tasks/5.json').summary).toBeUndefined();
  hub.edit('data/tasks/5.json', { labels: [], history: [] });
  await hub.enrich();
  await hub.enrich({}, { again: true });
  expect(hub.aiOf('data/tasks/5.json').summary).toBeUndefined();
  hub.edit('data/tasks/5.json', { details: 'Something else is wrong by now. The button is too small for a thumb.' });
  await hub.enrich();
  expect(hub.aiOf('data/tasks/5.json')).toMatchObject({ state: 'proposed', summary: expect.any(String) });
});

test('a key that the provider refuses ends the run early, and what was answered before is kept', async () => {
  const fake = await modelThat(first(3, good, endpoint.keyRefused));
  const hub = hubToEnrich();
  const { stopped, told } = await hub.enrich({ ...asking(fake), concurrency: 1 });
  expect(stopped?.message).toContain('does not accept the key');
  const byModel = Object.keys(programme).filter((path) => hub.aiOf(path)?.provenance.model === 'fake-1');
  expect(byModel).toHaveLength(1);
  // Everything else is said by rule until the model is back.
  expect(told.every(({ became }) => became === 'made')).toBe(true);
  await fake.close();
});

test('where the model does not answer, a record without a text has one by rule until it does', async () => {
  const fake = await modelThat(endpoint.down);
  const hub = hubToEnrich();
  await hub.enrich(asking(fake));
  expect(hub.aiOf('data/tasks/5.json')).toMatchObject({ provenance: { model: 'extractive' } });
  expect(hub.aiOf('data/tasks/5.json').provenance.tried).toBeUndefined();
  expect(hub.read('data/summaries/issues-latest.md')).toContain('- #5 **Mend the player**');
  fake.mode = good;
  await hub.enrich(asking(fake));
  expect(hub.aiOf('data/tasks/5.json')).toMatchObject({ provenance: { model: 'fake-1' } });
  await fake.close();
});

test('a record that fails while others are answered is not asked again for the same input', async () => {
  const fake = await modelThat((asked, before) =>
    asked.user.includes('The player stops') ? endpoint.down(asked) : good(asked, before),
  );
  const hub = hubToEnrich();
  await hub.enrich(asking(fake));
  expect(hub.aiOf('data/tasks/5.json').provenance).toMatchObject({ model: 'extractive', tried: 'fake-1' });
  expect((await hub.enrich(asking(fake))).due.map(({ ask }) => ask.key)).toEqual([]);
  await fake.close();
});

test('records whose files nobody but their author writes are not asked about', async () => {
  const fake = await modelThat(good);
  const yaml = 'id: 6\ntitle: "task: a"\nsummary: a\ndetails: The door of the hall is stuck. Oil helps for a week.\n';
  const hub = hubToEnrich({
    'data/tasks/6.yaml': yaml,
    'data/tasks/7.json': stored(7, {
      title: 'task: b',
      summary: 'b',
      details: 'The lamp is broken. It flickers at night.',
      ai: { summary: 'x', state: 'reject' },
    }),
  });
  const done = await hub.enrich(asking(fake), { type: 'task' });
  expect(done.calls).toEqual([]);
  expect(done.told.map(({ id, became }) => [id, became])).toEqual([
    [6, 'unwritable'],
    [7, 'unreadable'],
  ]);
  expect(hub.aiOf('data/tasks/7.json')).toEqual({ summary: 'x', state: 'reject' });
  await fake.close();
});

test('text that was rejected stays away when the record comes back to what it was, and when it is emptied in between', async () => {
  const hub = hubToEnrich();
  const path = 'data/tasks/5.json';
  const first = JSON.parse(hub.read(path)).details;
  await hub.enrich();
  hub.edit(path, { ai: { ...hub.aiOf(path), state: 'rejected' } });
  await hub.enrich();
  for (const details of ['Only the button is too small by now. A thumb covers it.', null]) {
    hub.edit(path, { details });
    await hub.enrich();
    hub.edit(path, { details: first });
    await hub.enrich();
    expect(hub.aiOf(path)?.summary).toBeUndefined();
  }
});

test('what a maintainer approved is not replaced while its input is the same, whoever makes texts by then', async () => {
  const fake = await modelThat(good);
  const hub = hubToEnrich();
  await hub.enrich();
  hub.edit('data/tasks/5.json', { ai: { ...hub.aiOf('data/tasks/5.json'), state: 'approved' } });
  const before = hub.read('data/tasks/5.json');
  await hub.enrich(asking(fake), { again: true });
  expect(hub.read('data/tasks/5.json')).toBe(before);
  await fake.close();
});

test('a summary that a person wrote, or whose first lines cannot be read, stays; one of a programme that is gone goes', async () => {
  const ours = '---\nprovider: extractive\nmodel: extractive\nprompt: analyze@1\ninputHash: h\n---\n\nOld.\n';
  const files = {
    'data/summaries/issues-latest.md': '---\nstate: reject\n---\n\nMine.\n',
    'data/summaries/programme-dfp-latest.md': '# By hand\n',
    'data/summaries/programme-old-latest.md': ours,
  };
  const hub = hubToEnrich({ ...programme, ...files });
  const { files: changed } = await hub.enrich();
  expect(changed.filter((path) => path.startsWith('data/summaries/'))).toEqual([
    'data/summaries/programme-old-latest.md',
  ]);
  expect(() => hub.read('data/summaries/programme-old-latest.md')).toThrow('ENOENT');
});

test('private answers are never handed from job to job, and what was made from them elsewhere stays', async () => {
  const fake = await modelThat(good);
  const hub = hubToEnrich();
  const ai = { ...asking(fake), privateAnswers: true, trusted: true };
  await hub.enrich(ai, { handsOver: true });
  expect(JSON.stringify(fake.requests)).not.toContain('SECRET');
  await hub.enrich(ai);
  expect(hub.aiOf('data/runs/4.json').provenance.fields).toContain('notes');
  expect(await hub.enrich(ai, { handsOver: true })).toMatchObject({ files: [], due: [] });
  await fake.close();
});

test('a provider that is not to be had leaves no mark on the records it was asked about', async () => {
  const fake = await modelThat(endpoint.html);
  const hub = hubToEnrich();
  const { stopped } = await hub.enrich(asking(fake));
  expect(stopped).toBeDefined();
  fake.mode = good;
  await hub.enrich(asking(fake));
  expect(hub.aiOf('data/tasks/5.json').provenance.model).toBe('fake-1');
  await fake.close();
});

test('of a summary that was rejected in its file no word stays, and it does not come back for the same input', async () => {
  const hub = hubToEnrich();
  const path = 'data/summaries/issues-latest.md';
  await hub.enrich();
  hub.write(path, hub.read(path).replace('state: proposed', 'state: rejected'));
  await hub.enrich();
  expect(hub.read(path)).toMatch(/^---[\s\S]*state: rejected\n---\s*$/);
  expect(await hub.enrich({}, { again: true })).toMatchObject({ files: expect.not.arrayContaining([path]) });
});

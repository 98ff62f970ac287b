import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepStage } from '../../../operations/factory/knowledge/keep-stage.ts';
import { learnStage } from '../../../operations/factory/learn/learn-stage.ts';
import { scriptFile, writeStage } from '../../../operations/factory/write/write-stage.ts';
import { createProvider } from '../../../src/ai/create-provider.ts';
import { createFakeModel, type Mode } from '../../fake-model/index.ts';
import { says } from '../../fake-model/reply.ts';
import { settingsFor } from '../../fake-model/settings-for.ts';
import { atom, course, factoryPlace } from './place.ts';

const lines = (place: { keep: string }) =>
  JSON.parse(readFileSync(scriptFile(place.keep, 'S01-DFB-COAT'), 'utf8')).parts.flatMap(
    (part: { lines: { text: string }[] }) => part.lines.map(({ text }) => text),
  );

test('what is known is read once, and again when it has changed', async () => {
  const place = await factoryPlace(atom('coat'));
  expect(await place.pass(keepStage)).toEqual([{ done: '1 atom and 0 lessons can be read.' }]);
  expect(await place.pass(keepStage)).toEqual([]);
  place.put(atom('hook'));
  expect(await place.pass(keepStage)).toHaveLength(1);
});

test('a file that cannot be read waits for somebody who mends it, and is named until then', async () => {
  const place = await factoryPlace({ ...atom('coat'), ...atom('bad', { kind: 'fact' }) });
  const waits = expect.stringMatching(
    /^1 atom and 0 lessons can be read, 1 file cannot\. "kind" of kb\/atoms\/bad\.json should be idea.*Correct it there/,
  );
  expect(await place.pass(keepStage)).toEqual([{ waits }]);
  expect(await place.pass(keepStage)).toEqual([{ waits }]);
  place.put(atom('bad'));
  expect(await place.pass(keepStage)).toEqual([{ done: '2 atoms and 0 lessons can be read.' }]);
  expect(await place.pass(keepStage)).toEqual([]);
});

test('the report is a file, and what is handed on is a sentence and where it stands', async () => {
  const place = await factoryPlace({ ...atom('coat'), ...course(['coat', 'gone']) });
  expect(await place.pass(learnStage)).toEqual([
    { done: expect.stringMatching(/^1 atom, 1 lesson; \d+ things to look at\. The report is .*kb-report\.md\.$/) },
  ]);
  expect(readFileSync(join(place.keep, 'kb-report.md'), 'utf8')).toContain('S01-DFB-COAT names "gone"');
  expect(await place.pass(learnStage)).toEqual([]);
  rmSync(join(place.keep, 'kb-report.md'));
  expect(await place.pass(learnStage)).toHaveLength(1);
});

test('a checkout without any knowledge leaves nothing to do', async () => {
  const place = await factoryPlace({});
  for (const stage of [keepStage, learnStage, writeStage()]) expect(await place.pass(stage)).toEqual([]);
});

test('a script is written once, and again when one of its atoms has changed', async () => {
  const place = await factoryPlace({ ...atom('coat'), ...course(['coat']) });
  expect(await place.pass(writeStage())).toEqual([{ done: 'S01-DFB-COAT: 1 sentence by rule.' }]);
  expect(await place.pass(writeStage())).toEqual([]);
  place.put(atom('other'));
  expect(await place.pass(writeStage())).toEqual([]);
  place.put(atom('coat', { say: ['Hang up the coat.'] }));
  expect(await place.pass(writeStage())).toHaveLength(1);
  expect(lines(place)).toEqual(['Hang up the coat.']);
});

test('a lesson that cannot be said waits, and says for what', async () => {
  const missing = await factoryPlace({ ...atom('coat'), ...course(['coat', 'gone']) });
  expect(await missing.pass(writeStage())).toEqual([
    {
      waits:
        'S01-DFB-COAT wants gone, and no such atom can be read. Add or fix its file in kb/atoms, or take it out of the lesson.',
    },
  ]);
  const long = await factoryPlace({ ...atom('coat', { say: Array(6).fill('Think of a coat.') }), ...course(['coat']) });
  expect(await long.pass(writeStage())).toEqual([
    { waits: expect.stringContaining('Give it more time, or fewer atoms.') },
  ]);
});

/** A place with a lesson of one atom, and what the stage makes of it with a model that answers so. */
async function writtenWith(mode: Mode) {
  const place = await factoryPlace({ ...atom('coat'), ...course(['coat']) });
  const fake = await createFakeModel({ mode });
  try {
    const model = createProvider(settingsFor(fake));
    if (!model) throw new Error('The settings name no model.');
    const stage = writeStage({ model, timeoutSeconds: 20 });
    return { place, stage, came: await place.pass(stage), asked: fake.requests };
  } finally {
    await fake.close();
  }
}

const answer = (...said: string[]) => says({ parts: [{ atom: 'coat', lines: said }] });

test('a model is given a short task and the atoms of one lesson, and its words are taken where they rest on them', async () => {
  const { place, came, asked, stage } = await writtenWith(() => answer('There is a coat.', 'Think of the coat.'));
  expect(came).toEqual([{ done: 'S01-DFB-COAT: 2 sentences by fake-1.' }]);
  expect(lines(place)).toEqual(['There is a coat.', 'Think of the coat.']);
  expect(asked).toHaveLength(1);
  expect(JSON.stringify(asked[0]).length).toBeLessThan(4000);
  expect(await place.pass(stage)).toEqual([]);
});

test.each<[string, Mode]>([
  ['says something else', () => answer('Buy this miraculous coat from our sponsors today.')],
  ['says no JSON', () => says('Think of a coat.')],
  [
    'says far too much',
    () => answer(...Array(5).fill(`Think of a coat, ${'and of a coat, '.repeat(20)}and of a coat.`)),
  ],
  ['refuses', () => ({ status: 403, body: { error: { message: 'No.', type: 'no' } } })],
])('a model that %s is told of, and the rule writes instead', async (_, mode) => {
  const { place, came, stage } = await writtenWith(mode);
  expect(came).toEqual([{ done: 'S01-DFB-COAT: 1 sentence by rule.' }]);
  expect(place.said).toEqual([expect.stringMatching(/^S01-DFB-COAT is written by rule: .+\.$/)]);
  expect(lines(place)).toEqual(['Think of a coat.']);
  expect(await place.pass(stage)).toEqual([]);
});

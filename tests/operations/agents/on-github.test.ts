/** FROM AN ISSUE TO A PULL REQUEST as people run it: the fake GitHub, a model behind an address, the engine on a file, real git. */
import { expect, test } from 'vitest';
import { model } from '../../../operations/agents/adapters/model.ts';
import { createWorld } from '../../../operations/agents/create-world.ts';
import { agentGraph } from '../../../operations/agents/graph/workflow.ts';
import { agentsStage } from '../../../operations/agents/stage/agents-stage.ts';
import { onAgentEvent } from '../../../operations/agents/tasks/on-agent-event.ts';
import type { Engine, Workflow } from '../../../operations/engine/engine.ts';
import { openEngine } from '../../../operations/engine/open-workflow/open-workflow.ts';
import type { Desk } from '../../../operations/runbooks/desk.ts';
import { logSource } from '../../../operations/runbooks/incident/logs.ts';
import { runbookWorkflows } from '../../../operations/runbooks/runbooks.ts';
import { openStore } from '../../../operations/store/open-store.ts';
import { createProvider } from '../../../src/ai/create-provider.ts';
import type { Provider } from '../../../src/ai/provider.ts';
import { operationsConfig } from '../../../src/settings/operations.ts';
import { type Asked, createFakeModel, obedient } from '../../fake-model/index.ts';
import { settingsFor } from '../../fake-model/settings-for.ts';
import { someFile } from '../engine/engines.ts';
import { at, createPlace } from '../github/set-up.ts';
import { writtenByHand } from './hostile-issues.ts';
import { repositoryOf, seedText } from './repository.ts';

const before = {
  'src/duration.ts':
    '/** Seconds as minutes and seconds. */\nexport const duration = (s: number): string => `${Math.floor(s / 60)}:${s % 60}`;\n',
};
const after = {
  'src/duration.ts':
    '/** Seconds as minutes and seconds, these with two digits. */\n' +
    "export const duration = (s: number): string =>\n  `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;\n",
  'tests/duration.test.mjs':
    "import { duration } from '../src/duration.ts';\n\nif (duration(65) !== '1:05') throw new Error(duration(65));\n",
};

/** The test of the project: what stands in tests/ is run, if there is any. */
const checks = [{ name: 'test', command: ['sh', '-c', 'for one in tests/*.mjs; do node "$one" || exit 1; done'] }];

test('an issue with a label becomes a pull request with a change that works, and is completed; GitHub merges nothing', async () => {
  const place = await createPlace();
  const files = { ...before, 'seed.yaml': seedText({ checks }) };
  await place.desk.commit({ files, message: 'Add what is there' });
  const { folder, sha } = repositoryOf(files);
  const fake = await createFakeModel();
  // Its first try has no test and is right; the second one would be the same.
  fake.mode = obedient(({ user }: Asked) =>
    user.includes('## Paths that there are')
      ? { patch: writtenByHand(after, before), intents: ['Seconds have two digits.'], nothing: '' }
      : { read: ['src/duration.ts'] },
  );
  const { file, remove } = someFile();
  const now = () => new Date().toISOString();
  const store = await openStore(file, now);
  const config = operationsConfig.parse({ repositories: ['team/app'] });
  const { forge, actions } = place;
  const parts = { store, forge, actions, now, config, logs: logSource({ actions, config }) };
  const late: { engine?: Engine } = {};
  const world = createWorld(parts, model(createProvider(settingsFor(fake)) as Provider), () => late.engine as Engine);
  // The fake names commits in its own way.
  const base = (await forge.head(at)).sha;
  const propose: typeof world.propose = (proposal, wanted) => world.propose({ ...proposal, base }, wanted);
  const graph = agentGraph({ ...world, propose }) as Workflow;
  const engine = await openEngine({
    place: file,
    store,
    workflows: [...runbookWorkflows(parts), graph],
    leaseSeconds: 5,
  });
  late.engine = engine;
  await engine.work();
  const desk: Desk = { ...parts, engine };
  try {
    place.desk.associate('ada', 'MEMBER');
    const event = {
      id: 'e1',
      deliveryId: 'd1',
      source: 'webhook',
      kind: 'issue',
      repository: 'team/app',
      actor: 'ada',
      receivedAt: now(),
    } as const;
    const payload = {
      ...{
        number: 4,
        action: 'labeled' as const,
        label: 'ai-task',
        labels: ['ai-task'],
        title: 'Bug: 65 seconds are 1:5',
      },
      ...{ body: 'See `src/duration.ts`.', association: 'MEMBER', author: 'ada' },
    } as const;
    await onAgentEvent(
      { ...desk, forge: { ...forge, mayWrite: async () => true } },
      [],
    )({ ...event, payload: { ...payload, labels: [...payload.labels] } });
    const workplace = {
      desk,
      folder,
      sha,
      keep: folder,
      signal: new AbortController().signal,
      say: async () => undefined,
    };
    const [one, ...others] = await agentsStage.waiting(workplace);
    expect(others).toEqual([]);
    const result = await agentsStage.run({ ...workplace, runId: 'stage' }, one ?? { key: '', title: '' });
    expect(result).toEqual({ done: 'Pull request #1: https://github.com/team/app/pull/1' });
    const pull = place.desk.pulls.get(1);
    expect(pull).toMatchObject({ title: 'fix: Bug: 65 seconds are 1:5' });
    const texts = await forge.texts(at, await place.desk.pulls.head(1), [...Object.keys(after), 'AUTOGEN_LOG.md']);
    expect(Object.fromEntries(texts)).toMatchObject(after);
    expect(texts.get('AUTOGEN_LOG.md')).toContain('Seed `');
    expect(pull.body).toContain('Closes #4.');
    // Looked at again, it is over.
    expect(await agentsStage.waiting(workplace)).toEqual([]);
    expect(await agentsStage.run({ ...workplace, runId: 'stage' }, one ?? { key: '', title: '' })).toMatchObject({
      done: expect.stringContaining('Pull request #1'),
    });
    expect(place.desk.repository.pullRequests).toHaveLength(1);
  } finally {
    await engine.stop();
    await store.close();
    await fake.close();
    remove();
  }
});

/** What a model took is counted, whatever came of it. */
import { expect, test } from 'vitest';
import { model } from '../../../operations/agents/adapters/model.ts';
import { createProvider } from '../../../src/ai/create-provider.ts';
import type { Provider } from '../../../src/ai/provider.ts';
import { createFakeModel, endpoint } from '../../fake-model/index.ts';
import { says } from '../../fake-model/reply.ts';
import { settingsFor } from '../../fake-model/settings-for.ts';
import { agentDesk, code } from './agent-desk.ts';

const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`src/n${at}.ts`, `export const n = ${at};\n`]));

test('a model that says what it wants to read and then cannot be reached has used up what it said', async () => {
  const fake = await createFakeModel();
  fake.mode = (asked) =>
    asked.user.includes('## Paths that there are')
      ? endpoint.keyRefused(asked)
      : { ...says({ read: [] }), tokens: [700, 50] };
  const coder = model(createProvider(settingsFor(fake)) as Provider);
  const desk = await agentDesk(coder, { budgets: { attempts_per_task: 1 } }, { files: { ...code, ...many } });
  await desk.task('t1');
  await desk.run('t1');
  await fake.close();
  const runs = await desk.store.agentRuns.of('t1');
  expect(runs.find(({ node }) => node === 'CODING')).toMatchObject({ status: 'failed', tokens: 750 });
});

/** Whoever writes code may have found a secret of this machine: it goes into no pull request, no store and no question to a model. */
import { afterEach, expect, test, vi } from 'vitest';
import { agentDesk, scripted } from './agent-desk.ts';
import { patchOf } from './repository.ts';

const token = 'very-secret-value-0123456789';
afterEach(() => void vi.unstubAllEnvs());

test.each([
  ['as it is', token],
  ['as an address writes it', encodeURIComponent(token)],
  ['in base64', Buffer.from(token).toString('base64')],
  ['within a header in base64', Buffer.from(`x-access-token:${token}`).toString('base64')],
  ['in base64 after two letters', Buffer.from(`a:${token}\n`).toString('base64')],
  ['in hexadecimal', Buffer.from(token).toString('hex').toUpperCase()],
  ['turned round', [...token].reverse().join('')],
])('a patch that holds a secret %s is refused, and the refusal does not say it', async (_, written) => {
  vi.stubEnv('GITHUB_TOKEN', token);
  const text = `export const a = '${written}';\n`;
  const desk = await agentDesk((folder) => scripted(patchOf(folder, { 'src/new.ts': text })));
  await desk.task('t1');
  await desk.run('t1');
  expect(await desk.store.agentTasks.get('t1')).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('holds a secret'),
  });
  expect(desk.forge.commits).toEqual([]);
  expect(JSON.stringify(await desk.store.agentRuns.of('t1'))).not.toContain(written);
});

test('what a coder or a check said holds no secret in the store, nor in what the next try is told', async () => {
  vi.stubEnv('GITHUB_TOKEN', token);
  const checks = [{ name: 'lint', command: ['sh', '-c', `echo "found ${token}"; exit 1`] }];
  const coder = { made: scripted('') };
  const desk = await agentDesk(
    (folder) => {
      coder.made = scripted(patchOf(folder, { 'src/new.ts': 'export const a = 1;\n' }), {
        nothing: `The command failed: ${token}`,
        tokens: 0,
      });
      return coder.made;
    },
    { checks },
  );
  await desk.task('t1');
  await desk.run('t1');
  const kept = [await desk.store.agentRuns.of('t1'), await desk.store.agentTasks.get('t1'), coder.made.asked];
  expect(coder.made.asked[1]?.feedback.join()).toContain('found ***');
  expect(JSON.stringify(kept)).not.toContain(token);
});

import { expect, it } from 'vitest';
import { startOnce } from '../../../operations/runbooks/deploy/start-once.ts';
import { GitHubError } from '../../../src/github/explain.ts';
import { memoryActions } from '../memory-actions.ts';
import { memoryDesk } from '../memory-desk.ts';

const at = { owner: 'octo', name: 'shop' };
const start = { file: 'deploy.yml', id: 1, ref: 'main', inputs: {} };
const deskOf = () => memoryDesk({}, { actions: memoryActions({ 'deploy.yml': [] }) });

it('a crash between the start and its note starts nothing twice: the run is found', async () => {
  const desk = await deskOf();
  const dispatch: typeof desk.actions.dispatch = async (...words) => {
    await desk.actions.dispatch(...words);
    throw new Error('The process has ended.');
  };
  const crashing = { ...desk, actions: { ...desk.actions, dispatch } };
  await expect(startOnce(crashing, at, 'run deploy', start)).rejects.toThrow('The process has ended.');
  expect(await startOnce(desk, at, 'run deploy', start)).toMatchObject({ id: 1 });
  expect(await startOnce(desk, at, 'run deploy', start)).toMatchObject({ id: 1 });
  expect(desk.actions.started).toHaveLength(1);
});

it('a start that GitHub refuses ends in its words, and one of another name is another start', async () => {
  const desk = await deskOf();
  const dispatch: typeof desk.actions.dispatch = async () => {
    throw new GitHubError('The workflow is disabled.', '', { cause: { status: 422 } });
  };
  const refusing = { ...desk, actions: { ...desk.actions, dispatch } };
  await expect(startOnce(refusing, at, 'run deploy', start)).rejects.toThrow(
    'GitHub did not start deploy.yml: The workflow is disabled.',
  );
  expect(desk.actions.started).toEqual([]);
  await startOnce(desk, at, 'other deploy', start);
  expect(desk.actions.started).toHaveLength(1);
});

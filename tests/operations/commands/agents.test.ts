import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../operations/engine/ids.ts';
import { openStore } from '../../../operations/store/open-store.ts';
import { createFakeGitHub, type FakeGitHub } from '../../fake-github/index.ts';
import { code } from '../agents/agent-desk.ts';
import { repositoryOf, seedText } from '../agents/repository.ts';
import { someFile } from '../engine/engines.ts';
import { runCommand, type Told } from './run-command.ts';

let fake: FakeGitHub;
let place: ReturnType<typeof repositoryOf>;
let state: ReturnType<typeof someFile>;
beforeEach(async () => {
  fake = await createFakeGitHub();
  place = repositoryOf({ ...code, 'seed.yaml': seedText() });
  fake.world.addRepository('team/app').associate('ledgerline-tester', 'MEMBER');
  state = someFile();
});
afterEach(async () => {
  expect(fake.merges).toEqual([]);
  await fake.close();
  state.remove();
});

const run = (...words: readonly string[]): Promise<Told> =>
  runCommand(fake, state.file, ['agents', ...words], {}, place.folder);

it('needs a token only where it asks GitHub', async () => {
  const bare = (...words: readonly string[]) =>
    runCommand(fake, state.file, ['agents', ...words], { GITHUB_TOKEN: '' }, place.folder);
  expect(await bare('status')).toMatchObject({ code: 0, said: expect.stringContaining('Nothing is open.') });
  expect(await bare('plan')).toMatchObject({ code: 0, said: expect.stringContaining('Nothing is open.') });
  expect(await bare('scan', '--dry-run')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/lines, .* functions/),
  });
  expect((await bare('run', 'some-task')).said).toContain('Working on a task needs a token');
});

it('shows what is open and the phase, plans without changing anything, and works on a task until it can say how it ended', async () => {
  const id = newId(Date.now());
  expect(JSON.parse((await run('status', '--json')).out)).toMatchObject({
    ...{ phase: 1, seed: expect.stringMatching(/^[\da-f]{64}$/), open: [], refused: [] },
  });
  const { repository } = JSON.parse((await run('plan', '--json')).out) as { repository: string };
  const store = await openStore(state.file);
  await store.agentTasks.add({
    ...{ id, repository, cause: 'issue:1', type: 'BUG', priority: 'bug', title: 'Mend it', description: '' },
    ...{ createdBy: 'human', scopePaths: ['src/**'], issueNumber: 1, parentId: null },
    snapshot: { sha: place.sha, branch: 'main', at: new Date().toISOString(), url: 'https://github.com/team/app' },
  });
  await store.close();
  expect((await run('plan')).said).toContain(`Next: ${id} (bug): Mend it`);
  expect((await run('run', id, '--dry-run')).said).toContain('Would work on "Mend it" in src/**');
  const worked = await run('run', id);
  expect(worked.said).toContain('CODING (Implementer): skipped. Nobody is set up to write code');
  expect(worked.code).toBe(1);
  expect((await run('status')).said).toContain('Nothing is open.');
  expect(await run('run', 'nothing')).toMatchObject({
    code: 2,
    said: expect.stringContaining('There is no agent task nothing.'),
  });
});

import { afterEach, expect } from 'vitest';
import { createActions } from '../../../operations/github/create-actions.ts';
import { createForge } from '../../../operations/github/create-forge.ts';
import { createGitHub, type GitHub } from '../../../src/github/client.ts';
import { createFakeGitHub, type FakeGitHub, type RepositoryDesk } from '../../fake-github/index.ts';

const open: FakeGitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) {
    expect(github.merges).toEqual([]);
    expect(github.faults.waiting).toEqual([]);
    await github.close();
  }
});

/** Where the tests take place. */
export const at = { owner: 'team', name: 'app' };

/** A workflow that checks, and one that is started by hand. */
export const workflows = {
  '.github/workflows/ci.yml': `name: CI
on: { push: {}, pull_request: {}, workflow_dispatch: {} }
jobs: { test: { steps: [{ run: npm test }] }, lint: { steps: [{ run: npm run lint }] } }
`,
  '.github/workflows/go.yml': `name: Go
run-name: Go \${{ inputs.nonce }}
on:
  workflow_dispatch:
    inputs:
      nonce: { description: Tells it from others }
      where: { type: choice, options: [here, there], default: there, required: true }
      loud: { type: boolean }
jobs: { go: { environment: production, steps: [{ run: ./go }] } }
`,
};

/** A fake GitHub with a repository, and what operations ask it through; a second of waiting lasts a millisecond. */
export async function createPlace(startsByItself = false): Promise<{
  readonly fake: FakeGitHub;
  readonly desk: RepositoryDesk;
  readonly github: GitHub;
  readonly forge: ReturnType<typeof createForge>;
  readonly actions: ReturnType<typeof createActions>;
}> {
  const fake = await createFakeGitHub();
  open.push(fake);
  const desk = fake.world.addRepository('team/app', { actions: { startsByItself } });
  await desk.commit({ files: { 'README.md': 'Hello.\n', 'old.txt': 'old\n', ...workflows }, message: 'Begin' });
  desk.associate('ledgerline-tester', 'MEMBER');
  const { token, graphqlUrl, apiUrl } = fake;
  const github = createGitHub({ token, graphqlUrl, apiUrl, second: 1 });
  return { fake, desk, github, forge: createForge(github), actions: createActions(github, async () => undefined) };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import type { HubTarget } from '../../src/data-hub/change-hub.ts';
import { hubPlace } from '../../src/settings/hub-place.ts';
import { createFakeGitHub, type FakeGitHub, type RepositoryDesk } from '../fake-github/index.ts';

/** A GitHub with an issues-db and a data-hub that has its first commit. */
export interface HubWorld {
  readonly github: FakeGitHub;
  readonly issues: RepositoryDesk;
  readonly hub: RepositoryDesk;
  /** The data-hub as a target, with a cache of its own; a second of waiting lasts a millisecond. */
  target(wish?: Partial<Omit<HubTarget, 'dataHub'>> & { readonly hub?: string }): HubTarget;
  /** Messages of the data-hub's commits, newest first. */
  commits(): Promise<string[]>;
}

const open: { readonly github: FakeGitHub; readonly folders: string[] }[] = [];
afterEach(async () => {
  for (const { github, folders } of open.splice(0)) {
    expect(github.faults.waiting).toEqual([]);
    await github.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
});

/** A folder that goes with the test. */
export const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-hub-'));
  open.at(-1)?.folders.push(folder);
  return folder;
};

/** Starts it; it ends with the test. */
export async function createHubWorld(options?: Parameters<typeof createFakeGitHub>[0]): Promise<HubWorld> {
  const github = await createFakeGitHub(options);
  open.push({ github, folders: [] });
  const issues = github.world.addRepository('team/issues-db');
  const hub = github.world.addRepository('team/data-hub');
  await hub.commit({
    message: 'Begin',
    files: new Map([
      ['README.md', Buffer.from('The data.\n')],
      ['data/.gitkeep', Buffer.from('')],
    ]),
  });
  return {
    github,
    issues,
    hub,
    target: ({ hub: place = 'team/data-hub', ...wish } = {}) => ({
      types: recordTypes,
      dataHub: hubPlace(place),
      token: github.token,
      graphqlUrl: github.graphqlUrl,
      apiUrl: github.apiUrl,
      cacheFolder: temporary(),
      second: 1,
      ...wish,
    }),
    async commits() {
      const { git } = hub.repository;
      const oids = await git.history((await git.head('main')) ?? '');
      const texts = await Promise.all(oids.map(async (oid) => (await git.read(oid))?.content.toString('utf8') ?? ''));
      return texts.map((text) => text.slice(text.indexOf('\n\n') + 2).trim());
    },
  };
}

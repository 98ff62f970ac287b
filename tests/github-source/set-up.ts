import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import type { Hub } from '../../src/data-hub/hub.ts';
import { readSources, type Sources } from '../../src/data-hub/read-sources.ts';
import { hubPlace } from '../../src/settings/hub-place.ts';
import { repositoryNamed } from '../../src/settings/repository.ts';
import { createFakeGitHub, type FakeGitHub, type World } from '../fake-github/index.ts';

export const issuesDb = 'team/issues-db';
export const dataHub = 'team/data-hub';

/** What a test may ask of a source otherwise than usual. */
export type Wish = Partial<Omit<Sources, 'dataHub' | 'issuesDb'>> & {
  readonly hub?: string;
  readonly issuesDb?: string | undefined;
};

/** A GitHub with an empty issues-db and an empty data-hub, and a reader with a cache of its own. */
export interface Source {
  readonly github: FakeGitHub;
  readonly world: World;
  readonly issues: ReturnType<World['addRepository']>;
  readonly hub: ReturnType<World['addRepository']>;
  readonly cacheFolder: string;
  /** Reads the issues-db, unless the wish says otherwise; a second of waiting lasts a millisecond. */
  read(wish?: Wish): Promise<Hub>;
  /** Reads, and gives the operations it took. */
  asked(wish?: Wish): Promise<string[]>;
}

const open: Source[] = [];
afterEach(async () => {
  for (const { github, cacheFolder } of open.splice(0)) {
    // A fault that met no request means the test did not do what it says.
    expect(github.faults.waiting).toEqual([]);
    await github.close();
    rmSync(cacheFolder, { recursive: true, force: true });
  }
});

/** Starts it; it ends with the test. */
export async function createSource(options?: Parameters<typeof createFakeGitHub>[0]): Promise<Source> {
  const github = await createFakeGitHub(options);
  const cacheFolder = mkdtempSync(join(tmpdir(), 'ledgerline-cache-'));
  const read: Source['read'] = ({ hub = './no-folder', ...wish } = {}) => {
    const issues = 'issuesDb' in wish ? wish.issuesDb : issuesDb;
    return readSources({
      types: recordTypes,
      dataHub: hubPlace(hub),
      serverUrl: 'https://github.com',
      token: github.token,
      graphqlUrl: github.graphqlUrl,
      apiUrl: github.apiUrl,
      cacheFolder,
      second: 1,
      ...wish,
      issuesDb: issues === undefined ? undefined : repositoryNamed(issues),
    });
  };
  const source: Source = {
    github,
    world: github.world,
    issues: github.world.addRepository(issuesDb),
    hub: github.world.addRepository(dataHub),
    cacheFolder,
    read,
    async asked(wish) {
      github.requests.length = 0;
      await read(wish);
      return github.requests.map(({ operation }) => operation);
    },
  };
  open.push(source);
  return source;
}

/** Numbers of the records, in order. */
export const numbers = ({ candidates }: Hub): number[] => candidates.map(({ id }) => id).toSorted((a, b) => a - b);

/** The data of one record. */
export const recordData = ({ candidates }: Hub, number: number): Record<string, unknown> =>
  candidates.find(({ id }) => id === number)?.data as Record<string, unknown>;

/** Files of a data-hub: tasks that differ in their text. */
export const taskFiles = (count: number, from = 1): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const id = index + from;
      const task = { id, title: `task: number ${id}`, state: 'OPEN', labels: ['record:task'], rawBody: `Text ${id}` };
      return [`data/tasks/${id}.json`, JSON.stringify(task)];
    }),
  );

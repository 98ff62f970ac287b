import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { recordTypes } from '../../../content-schema/index.ts';
import type { Association } from './model.ts';
import { replayRecord, type StoredRecord } from './replay-record.ts';
import type { RepositoryDesk } from './repository-desk.ts';
import { storedRecord } from './stored-record.ts';
import type { World } from './world.ts';

/** Where the issues and the files go. */
export interface Seeding {
  /** `owner/name` of the issues; read off the records' `url` unless told, else `somebody/issues-db`. */
  readonly issuesDb?: string;
  /** `owner/name` of the repository the folder is committed to; `data-hub` of the same owner unless told, `null` for none. */
  readonly dataHub?: string | null;
  /** How the authors stand to the repository; MEMBER unless told. */
  readonly association?: Association;
}

/** Opens an issue for every record file of a data-hub folder, lives its history again, and commits the folder to a repository. */
export async function seedFromDataHub(
  world: World,
  folder: string,
  seeding: Seeding = {},
): Promise<{ issuesDb: RepositoryDesk; dataHub: RepositoryDesk | null }> {
  const files = await filesIn(folder);
  const byHand = { now: world.clock.now(), author: 'ada' };
  const records = files
    .flatMap(({ path, content }) => {
      const [, plural, name] = /^data\/([^/]+)\/([1-9]\d*\.(?:json|ya?ml))$/i.exec(path) ?? [];
      const type = recordTypes.find((known) => known.plural === plural);
      return (type && name && storedRecord(type, { name, text: content.toString('utf8') }, byHand)) || [];
    })
    .toSorted((a, b) => a.id - b.id)
    // An issue is one record.
    .filter(({ id }, index, all) => id !== all[index - 1]?.id);
  const name = seeding.issuesDb ?? repositoryOf(records) ?? 'somebody/issues-db';
  const issuesDb = existingOrNew(world, name);
  // What was long ago is no news.
  world.isQuiet = true;
  for (const record of records) replayRecord(world, issuesDb.repository, record, seeding.association ?? 'MEMBER');
  world.clock.set(
    records
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1) ?? world.clock.now(),
  );
  const hubName = seeding.dataHub === undefined ? `${name.split('/')[0]}/data-hub` : seeding.dataHub;
  const dataHub = hubName === null ? null : existingOrNew(world, hubName);
  await dataHub?.commit({ message: 'Sample data', files: new Map(files.map(({ path, content }) => [path, content])) });
  world.isQuiet = false;
  return { issuesDb, dataHub };
}

const existingOrNew = (world: World, name: string) =>
  world.repositories.has(name.toLowerCase()) ? world.repository(name) : world.addRepository(name);

/** The repository that the records' issues stand in, where one of them tells it. */
const repositoryOf = (records: readonly StoredRecord[]): string | undefined =>
  records
    .map(({ url }) => /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/issues\/\d+$/.exec(url ?? '')?.[1])
    .find((name) => name !== undefined);

async function filesIn(folder: string): Promise<{ path: string; content: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path).split('\\').join('/'), content: await readFile(path) })),
  );
}

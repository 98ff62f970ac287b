/** The whole sample programme through GitHub and back: as issues, as a data-hub, as both, against the folder it came from. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import type { Hub } from '../../src/data-hub/hub.ts';
import { readFolder } from '../../src/data-hub/read-folder.ts';
import { type SourceData, siteFrom } from '../../src/loaders/site-data.ts';
import { seedFromDataHub } from '../fake-github/index.ts';
import { createSource, type Source } from './set-up.ts';

const sample = './tests/sample/data-hub';

let folder: SourceData;
let folderHub: Hub;
beforeAll(async () => {
  folderHub = await readFolder(sample, recordTypes);
  folder = siteFrom(folderHub);
});

/** The sample in a GitHub, and where its parts are. */
async function seeded(): Promise<{ source: Source; both: { issuesDb: string; hub: string } }> {
  const source = await createSource();
  await seedFromDataHub(source.world, join(process.cwd(), sample), { issuesDb: 'max-github-system/issues-db' });
  return { source, both: { issuesDb: 'max-github-system/issues-db', hub: 'max-github-system/data-hub' } };
}

/** What a site says of its records. GitHub lists the labels of an issue by their age, a file as it was written. */
const records = ({ records: all }: SourceData) =>
  all.map((record) => ({ ...record, labels: [...record.labels].toSorted() }));

/** What is wrong, apart from where it is mended: in an issue or in a file. */
const withoutPlaces = (problems: SourceData['problems']) =>
  problems.map(({ file: _, issue: _issue, hint: _hint, ...problem }) => problem);

test('the data-hub as a repository gives what the folder gives, but for its commit', async () => {
  const { source, both } = await seeded();
  const site = siteFrom(await source.read({ ...both, issuesDb: undefined }));
  expect({ ...site, asOf: { ...site.asOf, commit: folder.asOf.commit } }).toEqual(folder);
});

test('issues beside their mirror give what the folder gives', async () => {
  const { source, both } = await seeded();
  const site = siteFrom(await source.read(both));
  expect(records(site)).toEqual(records(folder));
  expect(withoutPlaces(site.problems)).toEqual(withoutPlaces(folder.problems));
  expect(site.problems.every(({ issue }) => issue !== undefined)).toBe(true);
  expect(site.asOf.isSample).toBe(false);
});

test('issues alone give the same records, but for what only a data-hub knows', async () => {
  const { source, both } = await seeded();
  const site = siteFrom(await source.read({ issuesDb: both.issuesDb }));
  expect(records(site)).toEqual(records(folder).map((record) => ({ ...record, ai: null })));
  expect(withoutPlaces(site.problems)).toEqual(withoutPlaces(folder.problems));
  expect(site.problems.every(({ issue }) => issue !== undefined)).toBe(true);
});

test('an edited issue is newer than its mirror, whose summary it keeps; one that is gone takes its mirror along', async () => {
  const { source, both } = await seeded();
  const issues = source.world.repository(both.issuesDb);
  issues.edit(4, { title: 'session: the first' });
  issues.delete(16);
  const { records: after } = siteFrom(await source.read(both));
  const kept = folder.records.find(({ id }) => id === 4);
  expect(after.find(({ id }) => id === 4)).toMatchObject({ title: 'session: the first', ai: kept?.ai });
  expect(after.map(({ id }) => id)).toEqual(folder.records.map(({ id }) => id).filter((id) => id !== 16));
});

test('the names of repositories are the same in any case', async () => {
  const { source, both } = await seeded();
  source.world.repository(both.issuesDb).delete(16);
  const { records: after } = siteFrom(await source.read({ ...both, issuesDb: 'Max-GitHub-System/Issues-DB' }));
  expect(after.map(({ id }) => id)).toEqual(folder.records.map(({ id }) => id).filter((id) => id !== 16));
});

test('the sample stands beside no issues but its own', async () => {
  const { source, both } = await seeded();
  source.issues.openIssue({ title: 'task: real', labels: ['record:task'], body: '### Summary\n\nReal' });
  for (const hub of [both.hub, sample]) {
    const site = siteFrom(await source.read({ hub }));
    expect(site.records.map(({ title }) => title)).toEqual(['task: real']);
    expect(site.asOf.isSample).toBe(false);
  }
});

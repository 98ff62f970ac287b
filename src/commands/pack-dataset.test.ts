import { gunzipSync } from 'node:zlib';
import { unpackTar } from 'modern-tar';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { processRecords } from '../pipeline/process-records.ts';
import { datasetFiles } from './dataset-files.ts';
import { packDataset, sha256 } from './pack-dataset.ts';

const marker = 'MARKER-OF-A-SECRET';
const privacy = { publishPrivateNotes: false };
const stored = (type: string, id: number, data: object) => ({ type, id, origin: `data/${type}s/${id}.json`, data });
const processed = processRecords(
  recordTypes,
  [
    stored('user', 7, { title: 'user: ada', handle: 'ada', email: `${marker}@example.com`, meta: marker }),
    stored('session', 3, { title: 'session: S', code: 'S01-DFP-A', notes: marker }),
    stored('run', 9, { title: 'run: r', session_code: 'S01-DFP-A', listener: 'ada', intention: marker }),
    stored('task', 5, { title: `task: ${marker}`, summary: 'x', author: 'eve', authorAssociation: 'NONE', labels: [] }),
  ],
  { patternTags: [], ...privacy },
);
const files = datasetFiles(recordTypes, processed, privacy);

test('a dataset holds records, schemas, counts and graph, and nothing that is not published', () => {
  expect([...files.keys()]).toEqual([
    ...recordTypes.flatMap(({ plural }) => [
      `records/${plural}.json`,
      `records/${plural}.csv`,
      `schemas/${plural}.schema.json`,
    ]),
    'graph.json',
    'snapshots.json',
  ]);
  const ids = (path: string) => JSON.parse(files.get(path) ?? '').records.map(({ id }: { id: number }) => id);
  expect([ids('records/users.json'), ids('records/runs.json')]).toEqual([[7], [9]]);
  for (const [path, text] of files) {
    expect(text, path).not.toContain(marker);
    expect(text, path).not.toContain('@example.com');
  }
});

test('the same files are the same bytes, which unpack to what was packed', async () => {
  const packed = await packDataset('dataset', files);
  expect(sha256(await packDataset('dataset', files))).toBe(sha256(packed));
  const unpacked = await unpackTar(gunzipSync(packed));
  expect(unpacked.map(({ header }) => header.name)).toEqual([...files.keys()].map((path) => `dataset/${path}`));
  expect(unpacked.map(({ data }) => new TextDecoder().decode(data))).toEqual([...files.values()]);
  expect(new Set(unpacked.map(({ header }) => header.mtime?.getTime()))).toEqual(new Set([0]));
});

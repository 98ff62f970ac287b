import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { changeHub } from '../../src/data-hub/change-hub.ts';
import { derivedChanges } from '../../src/pipeline/derived/derived-changes.ts';
import { processRecords } from '../../src/pipeline/process-records.ts';
import { sampleFolder } from './sample.ts';

test('the sample holds what is derived from its records; "ledgerline derive" brings it up to date', async () => {
  const folder = join(sampleFolder, 'data-hub');
  // A record type that somebody added is none of the sample's.
  const types = recordTypes.filter(({ plural }) => existsSync(join(folder, `data/index/${plural}.json`)));
  expect(types.length).toBeGreaterThan(5);
  const target = {
    types,
    dataHub: { kind: 'folder', folder },
    token: undefined,
    cacheFolder: '',
    graphqlUrl: '',
    apiUrl: '',
  } as const;
  const { change } = await changeHub(
    target,
    (hub) => {
      const processed = processRecords(types, hub.candidates, { patternTags: [], publishPrivateNotes: false });
      const write = derivedChanges(types, hub, processed, undefined);
      return { write, remove: [], message: { headline: 'chore: derive' } };
    },
    { dryRun: true },
  );
  expect([...(change?.write.keys() ?? [])]).toEqual([]);
});

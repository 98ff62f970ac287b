/** A process that reads again and again, as `dev` does, knows what one knows that reads for the first time. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

const shelf = '.cache/kept-readings';
const hub = join(shelf, 'hub');
process.env['LEDGERLINE_DATA_HUB'] = hub;
process.env['LEDGERLINE_CACHE'] = join(shelf, 'cache');

const { keptReading, readSite } = await import('../../src/loaders/read-site.ts');
const { anyEdit, happen } = await import('./edits.ts');

afterAll(() => rmSync(shelf, { recursive: true, force: true }));

test('after random edits a reading that keeps files and records gives what a first reading gives', async () => {
  rmSync(shelf, { recursive: true, force: true });
  cpSync('tests/sample/data-hub', hub, { recursive: true });
  const kept = await keptReading();
  await readSite({ kept });
  for (const edits of fc.sample(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), 12)) {
    for (const edit of edits) happen(hub, edit);
    expect(await readSite({ kept }), JSON.stringify(edits)).toEqual(await readSite());
  }
  writeFileSync(
    join(hub, 'data/config/pattern-tags.json'),
    '[{ "tag": "clarity", "meaning": "One sees what is next." }]',
  );
  expect(await readSite({ kept })).toEqual(await readSite());
});

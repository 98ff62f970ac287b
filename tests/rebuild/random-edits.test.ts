/** The quick way of building gives the bytes of the slow way, whatever happens to the records. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

const shelf = '.cache/random-edits';
const hub = join(shelf, 'hub');
process.env['LEDGERLINE_DATA_HUB'] = hub;
process.env['NODE_ENV'] = 'production';

const { onDisk } = await import('../../src/build/file-operations.ts');
const { codeKey } = await import('../../src/build/rebuild/code-key.ts');
const { textDigest } = await import('../../src/build/rebuild/digest.ts');
const { rebuildSite } = await import('../../src/build/rebuild/rebuild-site.ts');
const { openWorkshop } = await import('../../src/build/workshop.ts');
const { handOver } = await import('../../src/loaders/current-site.ts');
const { readSite } = await import('../../src/loaders/read-site.ts');
const { settings } = await import('../../src/settings/settings.ts');
const { anyEdit, happen } = await import('./edits.ts');

afterAll(() => rmSync(shelf, { recursive: true, force: true }));

const code = codeKey('random edits');

async function build(name: string, full: boolean): Promise<Map<string, string>> {
  const site = join(shelf, name);
  const { siteUrl, basePath, language } = settings();
  handOver(await readSite());
  openWorkshop(site, onDisk);
  await rebuildSite({
    ...{ site, full, code, siteUrl, basePath, language },
    cacheFolder: join(shelf, 'cache'),
    beforeItChanges: () => {},
  });
  return new Map(onDisk.list(site).map((file) => [file, textDigest(readFileSync(join(site, file)))]));
}

const sorted = (files: ReadonlyMap<string, string>) => Object.fromEntries([...files].toSorted());

test('after each of random edits the quick build equals a full build file by file', {
  timeout: 1_200_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      async (steps) => {
        rmSync(hub, { recursive: true, force: true });
        cpSync('tests/sample/data-hub', hub, { recursive: true });
        await build('quick', false);
        for (const edits of steps) {
          for (const edit of edits) happen(hub, edit);
          const quick = await build('quick', false);
          expect(sorted(quick), JSON.stringify(edits)).toEqual(sorted(await build('full', true)));
        }
      },
    ),
    { numRuns: 1, endOnFailure: true },
  );
});

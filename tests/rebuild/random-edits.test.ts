/** The quick way of building gives the bytes of the slow way, whatever happens to the records, and keeps nothing private to do so. */
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const { ledgerFolder } = await import('../../src/build/rebuild/kept-ledger.ts');
const { rebuildSite } = await import('../../src/build/rebuild/rebuild-site.ts');
const { openWorkshop } = await import('../../src/build/workshop.ts');
const { handOver } = await import('../../src/loaders/current-site.ts');
const { readSite } = await import('../../src/loaders/read-site.ts');
const { settings } = await import('../../src/settings/settings.ts');
const { anyEdit, happen } = await import('./edits.ts');

afterAll(() => rmSync(shelf, { recursive: true, force: true }));

const code = codeKey('random edits');

type Site = Awaited<ReturnType<typeof readSite>>;

async function build(name: string, full: boolean, as = (site: Site) => site): Promise<Map<string, string>> {
  const site = join(shelf, name);
  const { siteUrl, basePath, language } = settings();
  handOver(as(await readSite()));
  openWorkshop(site, onDisk);
  await rebuildSite({
    ...{ site, full, code, siteUrl, basePath, language },
    cacheFolder: join(shelf, 'cache'),
    beforeItChanges: () => {},
  });
  return new Map(onDisk.list(site).map((file) => [file, textDigest(readFileSync(join(site, file)))]));
}

const sorted = (files: ReadonlyMap<string, string>) => Object.fromEntries([...files].toSorted());

/** Answers every private question of every record, and what GitHub shows of it besides, with words of one's own. */
function answerPrivately(word: string): void {
  for (const file of globSync(`${hub}/data/*/*.json`)) {
    const record = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (!('rawBody' in record)) continue;
    const isUser = file.includes('/users/');
    const answers = isUser
      ? { email: `${word}-${record['id']}@example.com`, meta: { said: word } }
      : { notes: word, intention: word };
    const known = Object.entries(answers).filter(([key]) => isUser || key in record);
    const rawBody = `### Said\n\n${word}`;
    writeFileSync(file, JSON.stringify({ ...record, ...Object.fromEntries(known), rawBody }));
  }
}

test('what is kept of a site is the same whatever is answered in private, to the last digest', async () => {
  // The one digest of all that the data-hub holds, which the site publishes itself.
  const withoutDigest = (site: Site): Site => ({ ...site, asOf: { ...site.asOf, digest: null } });
  const kept = async (word: string) => {
    rmSync(shelf, { recursive: true, force: true });
    cpSync('tests/sample/data-hub', hub, { recursive: true });
    answerPrivately(word);
    const site = await build('kept', true, withoutDigest);
    const folder = join(shelf, 'cache', ledgerFolder);
    const ledgers = onDisk.list(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    expect(ledgers.length).toBe(1);
    for (const [, text] of ledgers) expect(text.includes(word)).toBe(false);
    return { site: sorted(site), ledgers: ledgers.map(([name, text]) => `${name} ${textDigest(text)}`) };
  };
  expect(await kept('MARKER-two')).toEqual(await kept('MARKER-one'));
});

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

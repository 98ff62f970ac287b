/** What is kept of a site tells of nothing that is not published: workflows keep it where others can read it. */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { onDisk } from '../../src/build/place/file-operations.ts';
import { textDigest } from '../../src/build/rebuild/digest.ts';
import { ledgerFolder } from '../../src/build/rebuild/kept-ledger.ts';
import type { SiteData } from '../../src/loaders/site-data.ts';
import { buildsIn } from './builds-in.ts';

const { shelf, hub, build, takeSample, remove } = await buildsIn('kept-in-private');
afterAll(remove);

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
  const withoutDigest = (site: SiteData): SiteData => ({ ...site, asOf: { ...site.asOf, digest: null } });
  const kept = async (word: string) => {
    rmSync(shelf, { recursive: true, force: true });
    takeSample();
    answerPrivately(word);
    const site = await build('kept', true, withoutDigest);
    const folder = join(shelf, 'cache', ledgerFolder);
    const ledgers = onDisk.list(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    expect(ledgers.length).toBe(1);
    for (const [, text] of ledgers) expect(text.includes(word)).toBe(false);
    return { site, ledgers: ledgers.map(([name, text]) => `${name} ${textDigest(text)}`) };
  };
  expect(await kept('MARKER-two')).toEqual(await kept('MARKER-one'));
});

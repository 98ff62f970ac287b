import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { forgetLedgers, ledgerFolder, ledgerShelf, siteDigestOf } from './kept-ledger.ts';
import type { Ledger } from './ledger.ts';

const cache = mkdtempSync(join(tmpdir(), 'ledgerline-ledgers-'));
afterAll(() => rmSync(cache, { recursive: true }));
const shelf = ledgerShelf(cache, 'dist');

const ledger: Ledger = {
  code: 'code',
  asked: new Map([
    ['record [1]', { needs: new Set<string>(), digest: 'r' }],
    ['byId []', { needs: new Set(['record [1]']) }],
    ['beginningOf [1]', { needs: new Set(['byId []']), digest: 'b', answer: 'Once' }],
  ]),
  routes: new Map([
    ['page', new Set(['record [1]'])],
    ['nothing yet', new Set<string>()],
  ]),
  files: new Map([
    [
      'tasks/1/index.html',
      { digest: 'd1', route: 'page', given: '{"id":1}', needs: new Set(['beginningOf [1]']), isListed: true },
    ],
    ['404.html', { digest: 'd2', route: 'asked anew', given: '', needs: new Set<string>(), isListed: false }],
    ['page.js', { digest: 'd3', given: '', needs: new Set<string>(), isClient: true }],
    ['llms.txt', { digest: 'd4', given: '', needs: new Set(['record [1]']) }],
  ]),
};
const digest = siteDigestOf(ledger);

test('a ledger is found by the site that it describes, just as it was', async () => {
  await shelf.keep(digest, ledger);
  expect((await shelf.read(digest))?.ledger).toEqual(ledger);
  expect(await shelf.read('another')).toBeUndefined();
  expect(await ledgerShelf(cache, 'out/site').read(digest)).toBeUndefined();
});

test('the last one is kept, and those of other sites with it', async () => {
  const other = ledgerShelf(cache, 'out/site');
  await other.keep(digest, ledger);
  await shelf.keep('earlier', ledger);
  shelf.keepOnly(digest);
  expect(await shelf.read('earlier')).toBeUndefined();
  expect(await shelf.read(digest)).toBeDefined();
  expect(await other.read(digest)).toBeDefined();
});

test('one that was changed by a single sign is none', async () => {
  await shelf.keep(digest, ledger);
  for (const name of readdirSync(join(cache, ledgerFolder))) {
    const file = join(cache, ledgerFolder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"d1"', '"d9"'));
  }
  expect(await shelf.read(digest)).toBeUndefined();
});

test('all of them go when something is forgotten, and are counted', async () => {
  await ledgerShelf(cache, 'out/site').keep(digest, ledger);
  await shelf.keep(digest, ledger);
  expect(forgetLedgers(cache)).toBe(readdirSync(join(cache, ledgerFolder)).length + 2);
  expect(await shelf.read(digest)).toBeUndefined();
  expect(forgetLedgers(cache)).toBe(0);
});

test('where nothing can be kept, nothing fails', async () => {
  const file = join(cache, 'occupied');
  writeFileSync(file, '');
  const nowhere = ledgerShelf(file, 'dist');
  await nowhere.keep(digest, ledger);
  nowhere.keepOnly(digest);
  expect(await nowhere.read(digest)).toBeUndefined();
});

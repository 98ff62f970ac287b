/** `ledgerline loop` AS PEOPLE START IT, where it has nothing to do or cannot begin. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../operations/store/open-store.ts';
import { createFakeGitHub, type FakeGitHub } from '../../fake-github/index.ts';
import { runCommand } from '../commands/run-command.ts';

let fake: FakeGitHub;
let folder: string;
let database: string;
beforeEach(async () => {
  fake = await createFakeGitHub();
  folder = mkdtempSync(join(tmpdir(), 'ledgerline-loop-command-'));
  database = join(folder, 'operations.db');
});
afterEach(async () => {
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...words: string[]) =>
  runCommand(fake, database, ['loop', '--folder', join(folder, 'loop'), ...words], { GITHUB_SERVER_URL: fake.url });

test('a stage that there is none of is told of, with those there are', async () => {
  const { code, said } = await run('--once', '--stage', 'wright');
  expect(code).toBe(2);
  expect(said).toMatch(/^There is no stage "wright"\.\nThere are these:\n *keep +Reads the atoms/);
  expect([...said.matchAll(/^ +(\w+) +\w/gm)].map(([, name]) => name)).toEqual([
    ...['keep', 'learn', 'write', 'media', 'publish', 'agents'],
  ]);
});

test('a repository that cannot be fetched is a failure, for people and for programs', async () => {
  const { code, out, said } = await run('--once', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ done: [], failed: [{ stage: 'sync', title: 'The clone' }], dead: [] });
  expect(said).toMatch(/^git ls-remote: /m);
});

test('what failed for good is shown with how to try it again, which does', async () => {
  const put = await openStore(database);
  await put.queue.add('elsewhere', { id: 'x', key: 'a key', title: 'A thing' });
  const claimed = await put.queue.claim({ lease: 'l', seconds: 60, mostAttempts: 5 });
  if (claimed) await put.queue.fail(claimed, 'It broke.', 'dead');
  await put.close();
  const shown = await run('--once');
  expect(shown.said).toContain('  elsewhere: A thing: It broke.\n  npx ledgerline loop --retry "a key"\n');
  expect((await run('--retry', 'another')).said).toContain('Nothing with the key "another" has failed for good.');
  expect((await run('--retry', 'a key')).said).toContain('elsewhere: A thing: is tried again.\n');
  const store = await openStore(database);
  expect(await store.queue.counts()).toMatchObject({ dead: 0, waiting: 1 });
  await store.close();
});

test('beside a control room or another loop on the same file it does not begin, and says how to have both', async () => {
  const held = await openStore(database);
  const { code, said } = await run('--once');
  await held.close();
  expect(code).toBe(2);
  expect(said).toContain('"ledgerline control-room --loop" is the control room and the loop in one.');
});

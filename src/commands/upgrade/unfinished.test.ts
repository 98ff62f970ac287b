import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { begin, end, notePath, readUnfinished } from './unfinished.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledgerline-note-'));
  mkdirSync(join(root, dirname(notePath)), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const upgrade = { from: '0.1.0', to: '0.2.0', install: 'ci' } as const;

test('what was noted is read again, nothing else is left beside it, and at the end it is gone', async () => {
  expect(await readUnfinished(root)).toBeUndefined();
  await begin(root, upgrade);
  await begin(root, upgrade);
  expect(await readUnfinished(root)).toEqual(upgrade);
  expect(readdirSync(join(root, dirname(notePath)))).toEqual(['unfinished.json']);
  await end(root);
  expect(await readUnfinished(root)).toBeUndefined();
});

test('a kill while a note is written leaves the one from before, or none', async () => {
  writeFileSync(join(root, `${notePath}.new`), '{"from":"0.1');
  expect(await readUnfinished(root)).toBeUndefined();
  await begin(root, upgrade);
  expect(await readUnfinished(root)).toEqual(upgrade);
});

test.each(['', '{"from":"0.1', 'null', '[]', '{}', '{"from":"0.1.0"}', '{"from":"0.1.0","to":"; rm"}', '\0\0\0'])(
  'the note %j is unreadable, and no error',
  async (text) => {
    writeFileSync(join(root, notePath), text);
    expect(await readUnfinished(root)).toBe('unreadable');
  },
);

test('a folder in the place of the note is none that can be read', async () => {
  mkdirSync(join(root, notePath));
  expect(await readUnfinished(root)).toBe('unreadable');
  await end(root);
  expect(await readUnfinished(root)).toBeUndefined();
});

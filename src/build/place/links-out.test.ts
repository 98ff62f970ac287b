import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linksOut } from './links-out.ts';

test('links that lead out of a folder or nowhere are found at any depth, others are not', () => {
  const place = mkdtempSync(join(tmpdir(), 'ledgerline-links-'));
  const folder = join(place, 'public');
  mkdirSync(join(folder, 'audio'), { recursive: true });
  mkdirSync(join(place, 'public-too'));
  writeFileSync(join(folder, 'audio', 'a.mp3'), '');
  writeFileSync(join(place, 'secret'), 'MARKER');
  symlinkSync('audio/a.mp3', join(folder, 'within.mp3'));
  symlinkSync('../../secret', join(folder, 'audio', 'file'));
  symlinkSync('../public-too', join(folder, 'folder'));
  symlinkSync('nowhere', join(folder, 'broken'));
  symlinkSync('.', join(folder, 'self'));
  expect(linksOut(folder)).toEqual(['audio/file', 'broken', 'folder', 'self'].map((name) => join(folder, name)));
  expect(linksOut(join(place, 'nothing'))).toEqual([]);
});

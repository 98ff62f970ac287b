import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { textDigest } from '../rebuild/digest.ts';
import type { Asked } from '../rebuild/observe.ts';
import { laidTogether } from './laid-together.ts';
import { partFile, partText } from './part-file.ts';
import { whatPartsBrought } from './what-parts-brought.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledgerline-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Askings = Record<string, { digest?: string; answer?: string; needs?: string[] }>;

function put(name: string, askings: Askings, texts: Record<string, string>, code = 'code'): void {
  const asked = Object.entries(askings).map(([key, { needs = [], ...seen }]): [string, Asked] => [
    key,
    { needs: new Set(needs), ...seen },
  ]);
  const files = Object.entries(texts).map(([file, text]) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, file), text);
    return [file, { digest: textDigest(text), given: '', needs: new Set<string>() }] as const;
  });
  writeFileSync(
    join(folder, name, partFile),
    partText({ code, asked: new Map(asked), files: new Map(files), routes: new Map() }),
  );
}

test('of what parts were answered only that counts in which they agree; of their files, those that are as they were', () => {
  put(
    'a',
    {
      'record [1]': { digest: 'one' },
      'record [2]': { digest: 'two' },
      'linkTo [1]': { digest: 'same', needs: ['record [1]'] },
      'byId []': { needs: ['record [1]', 'record [2]'] },
      'all []': { needs: ['record [1]'] },
      'beginningOf [1]': { digest: 'b', answer: 'Once', needs: ['record [1]'] },
    },
    { 'a.html': 'A', 'lost.html': 'L' },
  );
  put(
    'b',
    {
      'record [1]': { digest: 'other' },
      'record [3]': { digest: 'three' },
      'linkTo [1]': { digest: 'same', needs: ['record [1]'] },
      'byId []': { needs: ['record [1]', 'record [3]'] },
      'all []': { needs: ['record [1]'] },
    },
    { 'b.html': 'B' },
  );
  writeFileSync(join(folder, 'a/lost.html'), 'somebody else');
  const { ledger, parts, placeOf } = laidTogether(folder, 'code');
  expect([...ledger.asked.keys()].toSorted()).toEqual(
    ['all []', 'beginningOf [1]', 'linkTo [1]', 'record [2]', 'record [3]'].toSorted(),
  );
  expect(ledger.asked.get('beginningOf [1]')).toEqual({ digest: 'b', needs: new Set(['record [1]']) });
  expect([...ledger.files.keys()]).toEqual(['a.html', 'b.html']);
  expect(placeOf('b.html')).toBe(join(folder, 'b/b.html'));
  expect(parts).toEqual([
    { name: 'a', state: 'taken', files: 1, lost: 1 },
    { name: 'b', state: 'taken', files: 1, lost: 0 },
  ]);
});

test('it is told how much parts brought, and what was wrong with one', () => {
  put('c', {}, { 'c.html': 'C' }, 'other');
  mkdirSync(join(folder, 'd'));
  const { parts } = laidTogether(folder, 'code');
  expect(whatPartsBrought({ parts, brought: 8000, all: 10_000 })).toEqual([
    '1 file of the part "a" had gone or been changed, and was made anew.',
    'Passed over the part "c": it is of other code or other settings.',
    'Passed over the part "d": it is damaged, or no part at all.',
    '2,000 of 10,000 files; 2 parts brought the others',
  ]);
  expect(whatPartsBrought({ parts: [], brought: 0, all: 10 })).toEqual(['10 of 10 files; no part could be used']);
});

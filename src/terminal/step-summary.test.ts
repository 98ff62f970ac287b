import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stepSummary } from './step-summary.ts';

const file = () => join(mkdtempSync(join(tmpdir(), 'ledgerline-summary-')), 'summary');

test('what was done is a heading and a list, added to what other steps said', () => {
  const summary = file();
  stepSummary('Sync', ['created task #42', '1 record changed.'], summary);
  stepSummary('Derive', ['2 files were changed.'], summary);
  expect(readFileSync(summary, 'utf8')).toBe(
    '### Sync\n\n- created task #<!-- -->42\n- 1 record changed.\n\n### Derive\n\n- 2 files were changed.\n\n',
  );
});

test('a line stays a line, and no mark in it becomes more than a mark', () => {
  const summary = file();
  stepSummary('Changed', ['a\n# b <img src=x> [c](d) `e` & @f'], summary);
  expect(readFileSync(summary, 'utf8')).toBe('### Changed\n\n- a # b \\<img src=x\\> \\[c\\](d) \\`e\\` &amp; @f\n\n');
});

test('outside of a workflow nothing is written', () => {
  expect(() => stepSummary('Sync', ['x'], undefined)).not.toThrow();
});

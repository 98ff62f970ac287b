import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { consoleObserver } from './console-observer.ts';

const attempt = {
  method: 'POST',
  url: 'https://api.github.com/graphql',
  operation: 'Issues',
  cost: 1,
  status: 200,
  milliseconds: 80,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is quick is told in one line, and what was never asked in none', () => {
  const told: string[] = [];
  consoleObserver(undefined, (line) => told.push(line)).finish();
  const observer = consoleObserver(undefined, (line) => told.push(line));
  observer.asking?.('Issues');
  observer.attempt?.(attempt);
  observer.remaining?.(4990);
  observer.finish();
  vi.advanceTimersByTime(5000);
  expect(told).toEqual(['Asked GitHub once; 4990 points left this hour.']);
});

test('what lasts longer than a second is told every second, also while nothing is answered', () => {
  const told: string[] = [];
  const observer = consoleObserver(undefined, (line) => told.push(line));
  observer.asking?.('Issues');
  vi.advanceTimersByTime(2000);
  observer.attempt?.({ ...attempt, status: null });
  vi.advanceTimersByTime(1000);
  observer.waiting?.('its rate limit', 6.2);
  observer.asking?.('Issues');
  observer.attempt?.(attempt);
  vi.advanceTimersByTime(3000);
  observer.finish();
  expect(told).toEqual([
    '  … 0 requests to GitHub so far, asking for Issues',
    '  … 0 requests to GitHub so far, asking for Issues',
    '  … GitHub did not answer to Issues',
    '  … 1 request to GitHub so far',
    '  … GitHub asks to wait for its rate limit: 7 s',
    '  … 2 requests to GitHub so far',
    'Asked GitHub 2 times.',
  ]);
});

test('pages that had to be smaller are told once each, and with the totals', () => {
  const told: string[] = [];
  const observer = consoleObserver(undefined, (line) => told.push(line));
  observer.refused?.('issues', 100, 50);
  observer.attempt?.(attempt);
  observer.smaller?.('issues', 50);
  observer.smaller?.('files', 25);
  expect(observer.finish()).toBe('1 request to GitHub, for 50 issues and 25 files at a time');
  expect(told).toEqual([
    '  … GitHub refuses 100 issues at a time; asking for 50',
    'Asked GitHub once, for 50 issues and 25 files at a time.',
  ]);
});

test('the request log gets a line of JSON for each attempt', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ledgerline-log-')), 'log.jsonl');
  const observer = consoleObserver(file, () => undefined);
  observer.attempt?.(attempt);
  observer.attempt?.({ ...attempt, cost: null, status: null });
  observer.finish();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([attempt, { ...attempt, cost: null, status: null }]);
});

test('a request log that cannot be written is told once and ends nothing', () => {
  const told: string[] = [];
  const observer = consoleObserver(mkdtempSync(join(tmpdir(), 'ledgerline-log-')), (line) => told.push(line));
  observer.attempt?.(attempt);
  observer.attempt?.(attempt);
  observer.finish();
  expect(told).toEqual([
    '  … The request log cannot be written: a folder stands where a file should be. Correct LEDGERLINE_REQUEST_LOG.',
    'Asked GitHub 2 times.',
  ]);
});

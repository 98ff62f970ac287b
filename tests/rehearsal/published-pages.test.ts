import { expect, test } from 'vitest';
import { tellPages } from './published-pages.ts';
import { isPassedOver, tellWhole } from './rehearse-event.ts';

const pages = (...paths: string[]) => new Map(paths.map((path) => [`/records/${path}`, 'x']));
const told = (...paths: string[]) => {
  const lines: string[] = [];
  tellPages(new Map(), pages(...paths), '/records', (line) => lines.push(line));
  return lines;
};

test('of a kind with many pages the list is seen, and no kind hides another', () => {
  const steps = Array.from({ length: 50 }, (_, index) => `experience/${index}/`);
  const lines = told('', ...steps, 'experience/', 'tasks/7/history/', 'tasks/7/', 'tasks/', 'tasks/feed.xml');
  expect(lines[0]).toBe('\nPublished: 55 pages and 1 other files differ');
  for (const page of ['/records/', '/records/experience/', '/records/tasks/', '/records/tasks/7/'])
    expect(lines).toContain(`  new      ${page}`);
  expect(lines).toContain('  new      and 47 more in /records/experience/');
  expect(lines.length).toBeLessThan(12);
});

test('the last line is the whole way, and a step that is passed over says nothing', () => {
  const lines: string[] = [];
  const steps = [{ name: 'a', outcome: 'success' as const, seconds: 1.2 }];
  const job = { name: 'mirror', conclusion: 'success' as const, steps };
  const run = { workflow: 'records.yml', event: 'issues', conclusion: 'success' as const, log: '' };
  tellWhole([{ ...run, jobs: [job, { ...job, steps: [] }, job] }], (line) => lines.push(line));
  expect(lines).toEqual(['\nissue → page: 2 s in 2 jobs']);
  expect([isPassedOver('  ── actions/cache (passed over)'), isPassedOver('  ── npm ci')]).toEqual([true, false]);
});

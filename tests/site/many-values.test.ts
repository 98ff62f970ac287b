/** Data that holds far more values than anybody narrows a list by: what is made of them has bounds, and nothing leads nowhere. */
import { beforeAll, expect, test } from 'vitest';
import { build, filesOf, hubFolder } from './build-variant.ts';

const tasks = 100;

/** Ten areas and one status for each task, all of their own, and one area that many share. */
const task = (id: number) => ({
  id,
  title: `task: number ${id}`,
  summary: 'One of many.',
  status: `state ${id}`,
  labels: [
    'record:task',
    ...(id % 2 ? ['area:shared'] : []),
    ...Array.from({ length: 10 }, (_, index) => `area:own ${id}.${index}`),
  ],
});

let files: Map<string, string>;

beforeAll(() => {
  const records = Array.from({ length: tasks }, (_, index) => task(index + 1));
  const hub = hubFolder(
    'values',
    Object.fromEntries(records.map((record) => [`data/tasks/${record.id}.json`, record])),
  );
  const { status, folder } = build('values', { LEDGERLINE_DATA_HUB: hub });
  expect(status).toBe(0);
  files = filesOf(folder);
});

test('of a thousand areas a hundred have a page, and those are the ones with most records', () => {
  const pages = (facet: string) =>
    [...files.keys()].filter((name) => name.startsWith(`tasks/${facet}/`) && name.endsWith('index.html'));
  expect(pages('area')).toHaveLength(100);
  expect(files.has('tasks/area/shared/index.html')).toBe(true);
  expect(pages('status')).toHaveLength(100);
});

test('every link leads to a file, and a value without a page leads to the list that is asked for it', () => {
  const dead = new Set<string>();
  for (const [name, content] of files) {
    if (!/\.(?:html|json|xml|txt|md)$/.test(name)) continue;
    for (const [, path = ''] of content.matchAll(/href="(\/[^"?#]*)/g)) {
      const file = decodeURI(path.slice(1));
      if (!files.has(file) && !files.has(`${file}index.html`)) dead.add(`${name} → ${path}`);
    }
  }
  expect([...dead]).toEqual([]);
  expect(files.get('tasks/50/index.html')).toContain('href="/tasks/?area=own+50.9"');
  expect(files.get('tasks/index.html')).toContain('100 of 1,001 values have a page.');
});

test('every value stays in the rows that a list is narrowed by', () => {
  const rows = files.get('tasks/rows.json') ?? '';
  expect(rows).toContain('own 50.9');
  expect(rows).toContain('state 100');
});

/** Data that holds far more values than anybody narrows a list by: what is made of them has bounds, and nothing leads nowhere. */
import { beforeAll, expect, test } from 'vitest';
import { build, hubFolder, quotedFilesOf } from './build-variant.ts';

const tasks = 100;

/** Ten areas and one status for each task, all of their own, and areas that many share, in two writings and as Windows names a device. */
const task = (id: number) => ({
  id,
  title: `task: number ${id}`,
  summary: 'One of many.',
  status: `state ${id}`,
  labels: [
    'record:task',
    ...(id % 2 ? ['area:shared', 'area:CON'] : ['area:con', 'area:Shared']),
    ...Array.from({ length: 10 }, (_, index) => `area:own ${id}.${index}`),
  ],
});

let files: Map<string, string>;

beforeAll(() => {
  const records = Array.from({ length: tasks }, (_, index) => task(index + 1));
  const hub = hubFolder(Object.fromEntries(records.map((record) => [`data/tasks/${record.id}.json`, record])));
  const { status, folder } = build('values', { LEDGERLINE_DATA_HUB: hub });
  expect(status).toBe(0);
  files = quotedFilesOf(folder);
});

test('of a thousand areas a hundred have a page, and those are the ones with most records', () => {
  const pages = (facet: string) =>
    [...files.keys()].filter((name) => name.startsWith(`tasks/${facet}/`) && name.endsWith('index.html'));
  expect(pages('area')).toHaveLength(100);
  expect(files.has('tasks/area/Shared/index.html')).toBe(true);
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
  expect(files.get('tasks/index.html')).toContain('100 of 1,004 values have a page.');
});

test('no two files share an address where a disk does not tell capitals from small letters, and none is a name of Windows', () => {
  const names = [...files.keys()];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  const unfit = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"\\|?*\p{Cc}]|[. ]$/iu;
  const parts = new Set(names.flatMap((name) => name.split('/')));
  expect([...parts].filter((part) => unfit.test(part) || Buffer.byteLength(part, 'latin1') > 255)).toEqual([]);
  expect(files.has('tasks/area/CON_/index.html')).toBe(true);
  expect(files.get('tasks/2/index.html')).toContain('href="/tasks/?area=con"');
  expect(files.get('tasks/2/index.html')).toContain('href="/tasks/area/Shared/"');
  expect(files.get('tasks/1/index.html')).toContain('href="/tasks/?area=shared"');
});

test('every value stays in the rows that a list is narrowed by', () => {
  const rows = files.get('tasks/rows/columns-1.json') ?? '';
  expect(rows).toContain('own 50.9');
  expect(rows).toContain('state 100');
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import type { GitHub } from '../github/client.ts';
import { pageSizes } from '../github/page-sizes.ts';
import { largestFile } from './read-plain-file.ts';
import { readRepository } from './read-repository.ts';

const text = '{"id":1,"title":"task: one","summary":"one"}';
const oid = createHash('sha1').update(`blob ${text.length}\0${text}`).digest('hex');
const large = '4'.repeat(40);
const plain = { type: 'blob', mode: 0o100644 };
const tasks = [
  { name: '1.json', oid, ...plain },
  { name: '2.json', oid: '2'.repeat(40), ...plain, mode: 0o120000 },
  { name: '3.json', oid: '3'.repeat(40), type: 'commit', mode: 0o160000 },
  { name: '4.json', oid: large, ...plain },
  { name: 'lnk\n', oid: '7'.repeat(40), ...plain, mode: 0o120000 },
  { name: '5.json', oid: '5'.repeat(40), type: 'tree', mode: 0o040000 },
  { name: 'more', oid: '5'.repeat(40), type: 'tree', mode: 0o040000 },
];
const config = [{ name: 'site.json', oid: '6'.repeat(40), ...plain, mode: 0o120000 }];

/** A GitHub that holds those two folders, and remembers which contents it was asked for. */
function holding(dataIs = 'tree', beside: object[] = []) {
  const asked: string[] = [];
  const query = async (operation: string, variables: Record<string, string>) => {
    if (operation.startsWith('query Head')) return { repository: { head: { oid: 'c'.repeat(40) } } };
    if (operation.startsWith('query Blobs')) {
      asked.push(...Object.entries(variables).flatMap(([name, value]) => (/^b\d/.test(name) ? [value] : [])));
      return {
        repository: {
          b0: { oid, text, byteSize: text.length, isTruncated: false, isBinary: false },
          b1: { oid: large, text: text.repeat(9), byteSize: largestFile + 1, isTruncated: true, isBinary: false },
        },
      };
    }
    const folders = Object.entries(variables).filter(([name]) => /^f\d/.test(name));
    // What is no folder has no entries, and what is not there is null.
    const found: Record<string, object> = {
      ...(dataIs === 'tree'
        ? {
            data: {
              entries: [...config, { ...config[0], name: 'jobs' }, { name: '8.json', oid: '8'.repeat(40), ...plain }],
            },
          }
        : { data: {} }),
      'data/tasks': { entries: tasks },
      'data/tasks/more': { entries: [{ name: '9.json', oid: '9'.repeat(40), ...plain }] },
      'data/config': { entries: config },
      'data/jobs': {},
      jobs: { entries: [{ name: '11.yml', oid: '1'.repeat(40), ...plain }] },
    };
    return {
      repository: {
        root: { entries: [{ name: 'data', oid: '9'.repeat(40), mode: 0o100644, type: dataIs }, ...beside] },
        ...Object.fromEntries(folders.map(([name, path]) => [name, found[path.split(':')[1] ?? ''] ?? null])),
      },
    };
  };
  return { github: { query, pages: pageSizes() } as unknown as GitHub, asked };
}

const noCache = { read: async () => undefined, write: async () => undefined };
const place = { kind: 'repository', owner: 'team', name: 'hub', folder: '' } as const;

test('links and other repositories are told and not followed, and large files are not read whole', async () => {
  const { github, asked } = holding();
  const hub = await readRepository(github, place, recordTypes, noCache);
  expect(asked).toEqual([oid, large]);
  expect(hub.candidates.map(({ id, unreadable }) => [id, unreadable?.what])).toEqual([
    [1, undefined],
    [2, 'is a link, and links are not followed'],
    [3, 'is another repository (a submodule), and those are not followed'],
    [4, 'is larger than 1 MB'],
    [5, 'is no plain file but a folder, a pipe or a device'],
  ]);
  expect(hub.passedOver.map(({ message }) => message)).toEqual([
    'The file data/8.json is not read: it lies outside the folders of a data-hub.',
    'The file data/config/site.json is a link, and links are not followed.',
    'The folder data/jobs is not read: it is a link, and links are not followed.',
    'The file data/site.json is a link, and links are not followed.',
    'The file "data/tasks/lnk\\n" is a link, and links are not followed.',
    'The folder data/tasks/more is not read: files are read in data/tasks itself, and not in folders below it. It holds 9.json.',
  ]);
});

test('a folder "data" that is a link is told', async () => {
  const hub = await readRepository(holding('blob').github, place, recordTypes, noCache);
  expect(hub.passedOver.map(({ message }) => message)).toContain('The folder data is not read: it is no folder.');
});

test('records beside the folder "data" are told', async () => {
  const beside = [
    { name: 'jobs', oid: 'a'.repeat(40), mode: 0o040000, type: 'tree' },
    { name: 'runs', oid: 'b'.repeat(40), mode: 0o040000, type: 'tree' },
    { name: 'events', oid: 'c'.repeat(40), ...plain, mode: 0o120000 },
    { name: '12.yml', oid: 'd'.repeat(40), ...plain },
    { name: 'README.md', oid: 'e'.repeat(40), ...plain },
  ];
  const hub = await readRepository(holding('tree', beside).github, place, recordTypes, noCache);
  expect(hub.candidates).toHaveLength(5);
  expect(hub.passedOver.map(({ message }) => message).filter((message) => message.includes('beside'))).toEqual([
    'The file 12.yml is not read: it lies beside the folder "data", not in it.',
    'The folder jobs is not read: it lies beside the folder "data", not in it. It holds 11.yml.',
  ]);
});

import { expect, test } from 'vitest';
import { obstacleTo } from './obstacle-to.ts';

test.each([
  [
    'a file where it is a file and its folder a folder',
    [
      ['data', 'folder'],
      ['data/tasks', 'folder'],
      ['data/tasks/1.json', 'file'],
    ],
    undefined,
  ],
  ['nothing where nothing stands', [], undefined],
  ['a folder in its own place', [['data/tasks/1.json', 'folder']], 'data/tasks/1.json'],
  ['a link in its own place', [['data/tasks/1.json', 'link']], 'data/tasks/1.json'],
  ['a file in the place of its folder', [['data/tasks', 'file']], 'data/tasks'],
  ['a link in the place of its folder', [['data/tasks', 'link']], 'data/tasks'],
  ['a submodule in the place of its folder', [['data/tasks', 'repository']], 'data/tasks'],
  ['a link in the place of all folders', [['data', 'link']], 'data'],
] as const)('%s', (_, entries, found) => {
  expect(obstacleTo(entries.map(([path, kind]) => ({ path, kind })))('data/tasks/1.json')).toBe(found);
});

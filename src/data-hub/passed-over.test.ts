import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { passedOver } from './passed-over.ts';

const told = (...paths: string[]) => {
  const folders = paths.flatMap((path) => {
    const steps = path.split('/');
    return steps.slice(1, -1).map((_, index) => steps.slice(0, index + 2).join('/'));
  });
  return passedOver(recordTypes, [
    ...[...new Set(folders)].map((path) => ({ path, kind: 'folder' as const })),
    ...paths.map((path) => ({ path, kind: 'file' as const })),
  ]).map(({ message, hint, file }) => [file, `${message} ${hint}`]);
};

test('a folder in other capitals is told with the one that is meant', () => {
  expect(told('data/Tasks/1.json')).toEqual([
    [
      'data/Tasks',
      'The folder data/Tasks is not read: it is none of the folders of a data-hub. It holds 1.json. Move what lies in it to data/tasks.',
    ],
  ]);
});

test('of many files in a folder three are named and the others counted', () => {
  const files = Array.from({ length: 40 }, (_, index) => `data/tasks/old/${index + 10}.json`);
  expect(told(...files)[0]?.[1]).toContain('It holds 10.json, 11.json, 12.json and 37 more.');
});

test('a name that could be taken for more than a name is shown in quotes', () => {
  expect(told('data/tasks/a\n\u202eb.json')[0]?.[1]).toContain('The file "data/tasks/a\\n');
});

test('what stands in every folder of files is told nowhere', () => {
  const names = ['README.md', 'readme', 'LICENSE.txt', '.gitkeep', '.gitattributes', '.DS_Store', 'desktop.ini'];
  expect(
    told(...['tasks', 'config', 'summaries', 'assets'].flatMap((at) => names.map((n) => `data/${at}/${n}`))),
  ).toEqual([]);
});

import { expect, test } from 'vitest';
import { editLink, pathOfFile } from './hub-file.ts';
import { hubPlace } from './hub-place.ts';

const project = { owner: 'ada', name: 'site' };
const link = (hub: string, file = 'data/tasks/12.json', own: typeof project | undefined = project) =>
  editLink({ dataHub: hubPlace(hub), project: own, serverUrl: 'https://ghe.example' }, file);

test.each([
  ['data-hub', 'https://ghe.example/ada/site/edit/HEAD/data-hub/data/tasks/12.json'],
  ['./data-hub', 'https://ghe.example/ada/site/edit/HEAD/data-hub/data/tasks/12.json'],
  ['.', 'https://ghe.example/ada/site/edit/HEAD/data/tasks/12.json'],
  ['bea/hub', 'https://ghe.example/bea/hub/edit/HEAD/data/tasks/12.json'],
  ['bea/hub/deep/er@dev/next', 'https://ghe.example/bea/hub/edit/dev/next/deep/er/data/tasks/12.json'],
  [`bea/hub@${'a1'.repeat(20)}`, `https://ghe.example/bea/hub/blob/${'a1'.repeat(20)}/data/tasks/12.json`],
])('a file of the data-hub %s is edited where it lies', (hub, address) => {
  expect(link(hub)).toBe(address);
});

test.each(['/srv/records', '../records', './a/../../b'])('a file of %s has no address on GitHub', (hub) => {
  expect(link(hub)).toBeUndefined();
});

test('a folder has none either while nobody named the repository of the project', () => {
  expect(editLink({ dataHub: hubPlace('data-hub'), project: undefined, serverUrl: '' }, 'data/tasks/1.json')).toBe(
    undefined,
  );
});

test('odd names of files stay names', () => {
  expect(link('data-hub', 'data/tasks/a b#?.json')).toContain('/data/tasks/a%20b%23%3F.json');
});

test.each([
  ['data-hub', 'data-hub/data/tasks/12.json'],
  ['./hub', 'hub/data/tasks/12.json'],
  ['/srv/hub', 'data/tasks/12.json'],
  ['../hub', 'data/tasks/12.json'],
  ['.', 'data/tasks/12.json'],
  ['bea/hub', 'data/tasks/12.json'],
  ['bea/hub/deep', 'deep/data/tasks/12.json'],
])('in the data-hub %s it is called %s', (hub, path) => {
  expect(pathOfFile(hubPlace(hub), 'data/tasks/12.json')).toBe(path);
});

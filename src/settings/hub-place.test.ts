import { expect, test } from 'vitest';
import { committedPlace, hubPlace, hubPlaceText } from './hub-place.ts';

test.each([
  ['data-hub', { kind: 'folder', folder: 'data-hub' }],
  ['data-hub/', { kind: 'folder', folder: 'data-hub' }],
  ['./some/where', { kind: 'folder', folder: './some/where' }],
  ['/some/where', { kind: 'folder', folder: '/some/where' }],
  ['ada/hub', { kind: 'repository', owner: 'ada', name: 'hub', folder: '' }],
  ['ada/hub/deep/down', { kind: 'repository', owner: 'ada', name: 'hub', folder: 'deep/down' }],
  ['ada/hub@v1.0', { kind: 'repository', owner: 'ada', name: 'hub', folder: '', ref: 'v1.0' }],
  ['ada/hub/deep@feat/x', { kind: 'repository', owner: 'ada', name: 'hub', folder: 'deep', ref: 'feat/x' }],
])('%s is understood', (text, place) => {
  expect(hubPlace(hubPlaceText.parse(text))).toEqual(place);
});

test.each(['ada/hub with spaces', 'ada//x', 'https://github.com/ada/hub'])('%s is no data-hub', (text) => {
  expect(hubPlaceText.safeParse(text).success).toBe(false);
});

test.each([
  ['data-hub', 'data-hub'],
  ['./other/folder', 'other/folder'],
  ['.', ''],
])('a folder of the checkout, %s, is committed to its repository', (text, folder) => {
  expect(committedPlace(hubPlace(text), 'team/site')).toEqual({
    kind: 'repository',
    owner: 'team',
    name: 'site',
    folder,
  });
  expect(committedPlace(hubPlace(text), undefined)).toEqual({ kind: 'folder', folder: text });
});

test.each(['/srv/hub', '../hub', './a/../../hub', 'bea/hub@v1'])('what is not in the checkout stays: %s', (text) => {
  expect(committedPlace(hubPlace(text), 'team/site')).toEqual(hubPlace(text));
});

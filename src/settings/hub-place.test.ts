import { expect, test } from 'vitest';
import { hubPlace, hubPlaceText } from './hub-place.ts';

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

import { expect, test } from 'vitest';
import { hubPlace } from '../../settings/hub-place.ts';
import { repositoryNamed } from '../../settings/repository.ts';
import { reachOf } from './reach.ts';

const folder = hubPlace('./data-hub');
const elsewhere = hubPlace('octocat/hub');
const issuesDb = repositoryNamed('octocat/site');

test('with a token all records can be checked', () => {
  expect(reachOf({ token: 'token', issuesDb, dataHub: elsewhere })).toEqual({ hub: true, unread: [] });
});

test('without one a folder can, and what cannot is named', () => {
  const without = { token: undefined, issuesDb, dataHub: folder };
  expect(reachOf(without)).toEqual({ hub: true, unread: ['the issues of octocat/site'] });
  expect(reachOf({ ...without, issuesDb: undefined })).toEqual({ hub: true, unread: [] });
  const unread = ['the data-hub octocat/hub', 'the issues of octocat/site'];
  expect(reachOf({ ...without, dataHub: elsewhere })).toEqual({ hub: false, unread });
});

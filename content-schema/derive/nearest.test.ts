import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const known = ['title', 'description', 'language', 'issuesDb', 'dataHub', 'publishPrivateNotes', 'comments'];

test.each([
  ['issueDb', 'issuesDb'],
  ['ISSUESDB', 'issuesDb'],
  ['titel', 'title'],
  ['dataHubs', 'dataHub'],
  ['publishNotes', 'publishPrivateNotes'],
  ['lang', 'language'],
  ['comment', 'comments'],
  ['color', undefined],
  ['', undefined],
  ['de', undefined],
])('%j means %j', (written, meant) => {
  expect(nearest(written, known)).toBe(meant);
});

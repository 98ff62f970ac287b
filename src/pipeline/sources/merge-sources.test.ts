import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import type { Candidate } from '../candidate.ts';
import { candidateFromIssue, type Issue } from './candidate-from-issue.ts';
import { mergeSources } from './merge-sources.ts';

const issuesUrl = 'https://github.com/ada/issues-db/issues/';

const issue = (number: number, updatedAt: string, more: Partial<Issue> = {}): Issue => ({
  number,
  title: 'task: from the issue',
  body: '### Summary\n\nfrom the issue',
  state: 'OPEN',
  stateReason: null,
  url: `${issuesUrl}${number}`,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt,
  closedAt: null,
  authorAssociation: 'OWNER',
  author: { login: 'ada' },
  labels: { nodes: [{ name: 'record:task' }] },
  timelineItems: { nodes: [] },
  ...more,
});
const candidate = (of: Issue): Candidate => {
  const found = candidateFromIssue(recordTypes, of);
  if (!found) throw new Error('The issue is no record.');
  return found;
};
const mirror = (id: number, updatedAt: string, more: object = {}): Candidate => ({
  type: 'task',
  id,
  origin: `data/tasks/${id}.json`,
  data: {
    id,
    title: 'task: mirrored',
    summary: 'mirrored',
    updatedAt,
    url: `${issuesUrl}${id}`,
    ai: { summary: 'short' },
    ...more,
  },
});
const titles = (merged: Candidate[]) => merged.map(({ id, data }) => [id, (data as { title: string }).title]);

test('an issue newer than its mirror wins and keeps what AI added to the mirror', () => {
  const [merged] = mergeSources(
    [candidate(issue(1, '2026-02-02T00:00:00Z'))],
    [mirror(1, '2026-02-01T00:00:00Z')],
    issuesUrl,
  );
  expect(merged?.data).toMatchObject({ title: 'task: from the issue', ai: { summary: 'short' } });
});

test('a mirror as new as its issue is taken, but who may publish is the issue’s to say', () => {
  const stranger = issue(1, '2026-02-01T00:00:00Z', { authorAssociation: 'NONE' });
  const [merged] = mergeSources([candidate(stranger)], [mirror(1, '2026-02-01T00:00:00Z')], issuesUrl);
  expect(merged?.data).toMatchObject({ title: 'task: mirrored', authorAssociation: 'NONE' });
});

test('a mirror whose issue is gone is left out; a file that never was an issue stays', () => {
  const merged = mergeSources(
    [candidate(issue(1, '2026-02-02T00:00:00Z'))],
    [mirror(2, '2026-02-01T00:00:00Z'), mirror(3, '2026-02-01T00:00:00Z', { url: null, title: 'task: by hand' })],
    issuesUrl,
  );
  expect(titles(merged)).toEqual([
    [1, 'task: from the issue'],
    [3, 'task: by hand'],
  ]);
});

test('a mirror of another kind than its issue is now never wins', () => {
  const moved = issue(1, '2026-01-01T00:00:00Z', { labels: { nodes: [{ name: 'record:job' }] } });
  expect(mergeSources([candidate(moved)], [mirror(1, '2026-02-01T00:00:00Z')], issuesUrl)[0]?.type).toBe('job');
});

test('an issue without a record label is no record', () => {
  expect(candidateFromIssue(recordTypes, issue(1, '', { labels: { nodes: [{ name: 'bug' }, null] } }))).toBeUndefined();
});

test('the changes of an issue are its history', () => {
  const changed = issue(1, '', {
    timelineItems: {
      nodes: [
        { __typename: 'LabeledEvent', createdAt: '2026-01-01T00:00:01Z', actor: null, label: { name: 'record:task' } },
        {
          __typename: 'RenamedTitleEvent',
          createdAt: '2026-01-02T00:00:00Z',
          actor: { login: 'bea' },
          previousTitle: 'old',
        },
        { __typename: 'SomethingNew' },
        null,
      ],
    },
  });
  expect((candidate(changed).data as { history: unknown }).history).toMatchInlineSnapshot(`
    [
      {
        "actor": "ada",
        "at": "2026-01-01T00:00:00Z",
        "kind": "opened",
      },
      {
        "actor": null,
        "at": "2026-01-01T00:00:01Z",
        "detail": "record:task",
        "kind": "labeled",
      },
      {
        "actor": "bea",
        "at": "2026-01-02T00:00:00Z",
        "detail": "old",
        "kind": "renamed",
      },
    ]
  `);
});

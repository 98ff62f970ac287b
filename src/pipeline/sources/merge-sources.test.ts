import { describe, expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { waits } from '../admit.ts';
import type { Candidate } from '../candidate.ts';
import { candidateFromIssue, type Issue } from './candidate-from-issue.ts';
import { besideIssues, mergeSources } from './merge-sources.ts';

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
  lastEditedAt: null,
  editor: null,
  authorAssociation: 'OWNER',
  author: { login: 'ada' },
  labels: { nodes: [{ name: 'record:task' }] },
  timelineItems: { nodes: [] },
  ...more,
});
const strange: Partial<Issue> = { authorAssociation: 'NONE', author: { login: 'eve' } };
const approvedOf = (login: string): Partial<Issue> => ({
  authorAssociation: 'NONE',
  author: { login },
  labels: { nodes: [{ name: 'record:task' }, { name: 'approved' }] },
  timelineItems: {
    nodes: [
      {
        __typename: 'LabeledEvent',
        createdAt: '2026-01-05T00:00:00Z',
        actor: { login: 'ada' },
        label: { name: 'approved' },
      },
    ],
  },
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
    [issuesUrl],
  );
  expect(merged?.data).toMatchObject({ title: 'task: from the issue', ai: { summary: 'short' } });
});

test('a mirror as new as its issue is taken, but who may publish is the issue’s to say', () => {
  const contributor = issue(1, '2026-02-01T00:00:00Z', approvedOf('eve'));
  const [merged, ...others] = mergeSources(
    [candidate(contributor)],
    [
      mirror(1, '2026-02-01T00:00:00Z', {
        authorAssociation: 'NONE',
        labels: [],
        lastEditedAt: '2099-01-01T00:00:00Z',
      }),
    ],
    [issuesUrl],
  );
  expect(others).toEqual([]);
  expect(merged?.data).toMatchObject({
    title: 'task: mirrored',
    authorAssociation: 'NONE',
    labels: ['record:task', 'approved'],
  });
  expect(merged && waits(merged)).toBeUndefined();
});

describe('an issue that may not be published', () => {
  const stranger = candidate(issue(1, '2026-09-09T00:00:00Z', strange));
  const merge = (...files: Candidate[]) => mergeSources([stranger], files, [issuesUrl]);

  test.each([
    ['by its address', {}],
    ['by its address in another case', { url: 'https://github.com/Ada/Issues-DB/issues/1' }],
    [
      'by its author, where the repository had another name',
      { url: 'https://github.com/old/name/issues/1', author: 'Eve' },
    ],
    ['by its author, where the file names no address', { url: null, author: 'eve' }],
  ])('takes its own mirror down, known %s', (_by, more) => {
    for (const updatedAt of ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'])
      expect(merge(mirror(1, updatedAt, more))).toEqual([stranger]);
  });

  test.each([
    ['written by hand', { url: null }],
    ['of another repository', { url: 'https://github.com/ada/other/issues/1', author: 'ada' }],
    ['of another issue of this one', { url: `${issuesUrl}11`, author: 'ada' }],
    ['that is no object', undefined],
  ])('leaves a record of its number alone that is %s', (_kind, more) => {
    const file = more ? mirror(1, '2026-01-01T00:00:00Z', more) : { ...mirror(1, ''), data: 'text' };
    const second = { ...file, type: 'job' };
    expect(merge(file, second)).toEqual([stranger, file, second]);
  });
});

test('an issue that may be published and a file of another origin are two records, not one', () => {
  const file = mirror(1, '2026-01-01T00:00:00Z', { url: 'https://github.com/eve/other/issues/1' });
  const own = candidate(issue(1, '2026-02-01T00:00:00Z'));
  expect(mergeSources([own], [file], [issuesUrl])).toEqual([own, file]);
});

test('an issue that does not tell how its author stands is a stranger’s', () => {
  const silent = issue(1, '', { authorAssociation: undefined as unknown as string });
  expect(waits(candidate(silent))).toBe('approval');
});

test('an app that edited an issue is known as one', () => {
  const by = (editor: Issue['editor']) =>
    (candidate(issue(1, '', { editor })).data as { lastEditedBy: unknown }).lastEditedBy;
  expect([by({ __typename: 'Bot', login: 'tidy' }), by({ __typename: 'User', login: 'ada' }), by(null)]).toEqual([
    'tidy[bot]',
    'ada',
    null,
  ]);
});

test('a mirror whose issue is gone is left out; a file that never was an issue stays', () => {
  const merged = mergeSources(
    [candidate(issue(1, '2026-02-02T00:00:00Z'))],
    [mirror(2, '2026-02-01T00:00:00Z'), mirror(3, '2026-02-01T00:00:00Z', { url: null, title: 'task: by hand' })],
    [issuesUrl],
  );
  expect(titles(merged)).toEqual([
    [1, 'task: from the issue'],
    [3, 'task: by hand'],
  ]);
});

test('a mirror of another kind than its issue is now never wins', () => {
  const moved = issue(1, '2026-01-01T00:00:00Z', { labels: { nodes: [{ name: 'record:job' }] } });
  expect(mergeSources([candidate(moved)], [mirror(1, '2026-02-01T00:00:00Z')], [issuesUrl])[0]?.type).toBe('job');
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

test('a file by hand that bears the number of an issue and is not in its place is told, for the issue is used', () => {
  const byHand = (origin: string, type = 'task'): Candidate => ({ type, id: 1, origin, data: { title: 'task: mine' } });
  const all = [candidate(issue(1, '2026-02-01T00:00:00Z'))];
  const own = mirror(1, '2026-02-01T00:00:00Z');
  const told = (...files: Candidate[]) => besideIssues(all, files).map(({ name, file }) => [name, file]);
  expect(told(own, byHand('data/tasks/1.yaml'))).toEqual([['same-number-twice', 'data/tasks/1.yaml']]);
  expect(told(byHand('data/jobs/1.json', 'job'))).toEqual([['same-number-twice', 'data/jobs/1.json']]);
  expect(told(own)).toEqual([]);
  expect(told(byHand('data/tasks/1.json'))).toEqual([]);
  expect(told(byHand('data/tasks/1.yaml'))).toEqual([]);
  expect(
    besideIssues([candidate(issue(1, '2026-02-01T00:00:00Z', strange))], [byHand('data/jobs/1.json', 'job')]),
  ).toEqual([]);
});

import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { processRecords } from '../process-records.ts';

const at = '2026-03-05T00:00:00Z';
const approval = { at, kind: 'labeled', actor: 'ada', detail: 'approved' };
const comment = (actor: string | null, authorAssociation?: unknown) => ({
  at,
  kind: 'commented',
  actor,
  detail: 'MARKER',
  ...(authorAssociation === undefined ? {} : { authorAssociation }),
});

/** What is published of the history of a task, where comments are opened. */
const published = (record: object, ...history: unknown[]) => {
  const data = {
    title: 'task: x',
    summary: 's',
    labels: ['record:task', 'approved'],
    history: [approval, ...history],
    ...record,
  };
  const { records } = processRecords(recordTypes, [{ type: 'task', id: 1, origin: '', data }], {
    patternTags: [],
    publishPrivateNotes: false,
    comments: true,
  });
  return records.flatMap((one) => one.history.slice(1));
};
const byMember = { author: 'ada', authorAssociation: 'MEMBER' };
const byStranger = { author: 'eve', authorAssociation: 'NONE' };
const byHand = {};

test.each([
  ['of a member', byMember, comment('bea', 'COLLABORATOR')],
  ['of a member on a stranger’s record', byStranger, comment('bea', 'OWNER')],
  ['of the record’s own trusted author', byMember, comment('ada')],
  ['in a file that somebody wrote by hand', byHand, comment('bea')],
])('a comment %s is published, without how its author stands', (_whose, record, entry) => {
  expect(published(record, entry)).toEqual([{ at, kind: 'commented', actor: entry.actor, detail: 'MARKER' }]);
});

test.each([
  ['of a stranger on a member’s record', byMember, comment('eve', 'NONE')],
  ['of a stranger on an approved record', byStranger, comment('eve', 'NONE')],
  ['of a stranger in a file by hand', byHand, comment('eve', 'CONTRIBUTOR')],
  ['of somebody who stands in no known way', byMember, comment('eve', 'SUPERUSER')],
  ['of the author of an approved record, who does not say how they stand', byStranger, comment('eve')],
  ['of somebody else who does not say so', byMember, comment('eve')],
  ['of nobody who is known', { ...byMember, author: null }, comment(null)],
])('a comment %s is not', (_whose, record, entry) => {
  expect(published(record, entry)).toEqual([]);
});

test('an old title of a stranger’s record was approved by nobody, one of a member’s needs no approval', () => {
  const renamed = { at, kind: 'renamed', actor: 'ada', detail: 'MARKER' };
  expect(published(byMember, renamed)).toEqual([renamed]);
  expect(published(byStranger, renamed)).toEqual([{ at, kind: 'renamed', actor: 'ada' }]);
});

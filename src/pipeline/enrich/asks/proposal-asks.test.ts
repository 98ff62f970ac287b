import { expect, test } from 'vitest';
import { recordTypes } from '../../../../content-schema/index.ts';
import type { AnyRecord } from '../../any-record.ts';
import type { Material } from '../material.ts';
import { proposalAsks } from './proposal-asks.ts';

const at = '2026-11-02T10:00:00Z';
const record = (type: string, id: number, more: object): AnyRecord => {
  const facts = { title: 't', displayTitle: 't', status: 'active', labels: [], history: [], ai: null };
  return { id, type, ...facts, createdAt: at, updatedAt: at, closedAt: null, ...more } as unknown as AnyRecord;
};
const session = (id: number, step: number | null, displayTitle: string, more = {}) =>
  record('session', id, {
    step,
    displayTitle,
    code: `S0${step ?? 0}-DFP-N`,
    programme: 'DFP',
    description: null,
    ...more,
  });
const described = { description: 'Calm.' };
const [one, two, three] = [
  session(1, 1, 'Arriving', described),
  session(2, 2, 'Settling'),
  session(3, 3, 'Aligning *now*', described),
];
const user = (more = {}) => record('user', 9, { handle: 'ada', displayTitle: 'ada', ...more });
const run = (on: AnyRecord, status: string, more = {}) => {
  const closedAt = status === 'completed' ? '2026-11-04T09:00:00Z' : null;
  const of = { session_code: on.code, sessionId: on.id, step: on.step, programme: 'DFP' };
  return record('run', 20 + on.id, { ...of, listener: 'ada', userId: 9, status, closedAt, ...more });
};

const all = (records: readonly AnyRecord[], more: Partial<Material> = {}) => {
  const material: Material = {
    ...{ types: recordTypes, records, patternTags: [], asOf: '2026-11-12T10:00:00Z', language: 'en' },
    ...{ versions: new Map(), digest: (text) => text, ...more },
  };
  return new Map(proposalAsks(material).map((proposal) => [proposal.ask.key, proposal]));
};
const path = (...records: AnyRecord[]) => all([one, two, three, ...records]).get('proposals/users/9');

test('a description is wanted of an active session that has none, and of no other', () => {
  const blank = session(4, 4, 'Blank', { description: ' \n' });
  const gone = session(5, 5, 'Gone', { status: 'inactive' });
  expect([...all([one, two, three, blank, gone]).keys()]).toEqual(['proposals/sessions/2', 'proposals/sessions/4']);
});

test('a description is made of what the session says of itself, of those beside it, and of its transcript', () => {
  const words =
    'The lake lies still in the morning. Breathe out and the water settles. You may stay as long as you like.';
  const found = all([one, two, three], { transcripts: new Map([[2, words]]) }).get('proposals/sessions/2');
  expect(found?.ask.sources.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'Title: Settling',
    'Session code: S02-DFP-N',
    'Step: 2',
    'The session before it: Arriving (S01-DFP-N)',
    'The session after it: Aligning *now* (S03-DFP-N)',
    `Transcript: ${words}`,
  ]);
  expect(found?.byRule().summary).toContain('the water settles');
});

test('by rule nothing is invented where there is no transcript', () => {
  expect(all([one, two, three]).get('proposals/sessions/2')?.byRule()).toEqual({});
});

test('a path names the next sessions with the reasons of the rules', () => {
  const found = path(user(), run(one, 'completed'), run(three, 'in-progress'));
  expect(found?.byRule().summary).toBe(
    [
      '1. Settling (S02-DFP-N), step 2: Step 2 was skipped: step 3 is already started.',
      String.raw`2. Aligning \*now\* (S03-DFP-N), step 3: started, not finished.`,
      '3. Arriving (S01-DFP-N), step 1: to hear again.',
    ].join('\n'),
  );
  expect(found?.first).toBe('S02-DFP-N');
  expect(found?.ask.wants.sessions?.map(({ id }) => id)).toEqual([1, 2, 3]);
});

test('a path is made from public facts alone, and from none that changes by itself', () => {
  const secret = { intention: 'SECRET', notes: 'SECRET' };
  const found = path(user({ email: 'SECRET' }), run(one, 'completed', secret));
  expect(found?.ask.sources).toEqual([
    {
      key: 'runs',
      label: 'Programme DFP',
      text: [
        '- Completed: step 1, S01-DFP-N, 4 Nov 2026',
        '- Next by the rules: Settling (S02-DFP-N), step 2: After step 1, step 2 comes next.',
        '- Also possible: Arriving (S01-DFP-N), step 1: to hear again.',
      ].join('\n'),
      isPrivate: false,
    },
  ]);
  const later = { updatedAt: '2026-12-24T10:00:00Z' };
  expect(path(user(later), run(one, 'completed', { ...secret, ...later }))?.ask.inputHash).toBe(found?.ask.inputHash);
});

test('whoever has not begun is shown where the path begins, and whoever has finished it or has left gets none', () => {
  expect(path(user())?.byRule().summary).toContain('1. Arriving (S01-DFP-N), step 1: No step has been started yet');
  expect(path(user(), run(one, 'completed'), run(two, 'completed'), run(three, 'completed'))).toBeUndefined();
  expect(path(user({ status: 'inactive' }))).toBeUndefined();
});

test('what others heard is no part of a path', () => {
  expect(path(user(), run(one, 'completed', { userId: 8 }))?.byRule().summary).toContain('1. Arriving');
});

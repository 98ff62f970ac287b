import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import type { Candidate } from './candidate.ts';
import { derivedFiles } from './derived/derived-files.ts';
import { drift } from './drift.ts';
import { processRecords } from './process-records.ts';

const candidate = (type: string, id: number, data: object): Candidate => ({ type, id, origin: `${type}/${id}`, data });
const candidates = [
  candidate('user', 1, { title: 'user: ada', handle: 'ada', email: 'ada@example.com', status: 'active' }),
  candidate('session', 2, { title: 'session: a', code: 'S01-DFP-A', step: 1, status: 'active' }),
  candidate('session', 3, { title: 'session: b', code: 'S02-DFP-B', step: 2, status: 'active' }),
  candidate('run', 4, { title: 'run: r', session_code: 'S01-DFP-A', listener: 'ada', status: 'completed' }),
  candidate('run', 5, { title: 'run: s', session_code: 'S02-DFP-B', listener: 'nobody', status: '__proto__' }),
];
const rebuilt = (some: readonly Candidate[]) =>
  processRecords(recordTypes, some, { patternTags: [], publishPrivateNotes: false });
const whole = rebuilt(candidates);
/** Files as they come back from a disk. */
const stored = (): Map<string, unknown> => new Map(JSON.parse(JSON.stringify([...derivedFiles(recordTypes, whole)])));

test('what is stored equals a rebuild from the same records, in whatever order they are read', () => {
  expect(whole.graph.edges).toMatchObject({
    runToSession: [
      { from: 4, to: 2 },
      { from: 5, to: 3 },
    ],
    userToRun: [{ from: 1, to: 4 }],
    sessionToNext: [{ from: 2, to: 3, step: 2 }],
  });
  fc.assert(
    fc.property(fc.shuffledSubarray(candidates, { minLength: candidates.length }), (some) => {
      expect(drift(recordTypes, stored(), rebuilt(some))).toEqual([]);
    }),
  );
});

test('the order of keys in a stored file says nothing', () => {
  const turned = new Map(stored());
  turned.set(
    'data/snapshots/graph.json',
    Object.fromEntries(Object.entries(turned.get('data/snapshots/graph.json') as object).reverse()),
  );
  expect(drift(recordTypes, turned, whole)).toEqual([]);
});

test.each(candidates.map(({ type, id }) => [type, id] as const))(
  'without %s %i the stored graph no longer agrees',
  (_type, id) => {
    expect(drift(recordTypes, stored(), rebuilt(candidates.filter((one) => one.id !== id)))).toContain(
      'data/snapshots/graph.json',
    );
  },
);

test('an edge more or less is drift, and only the file that differs is named', () => {
  const changed = stored();
  (changed.get('data/snapshots/graph.json') as typeof whole.graph).edges.userToRun?.pop();
  expect(drift(recordTypes, changed, whole)).toEqual(['data/snapshots/graph.json']);
});

test('a file that is not stored is no drift', () => {
  expect(drift(recordTypes, new Map(), whole)).toEqual([]);
});

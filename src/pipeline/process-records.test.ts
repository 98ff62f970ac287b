import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import type { Candidate } from './candidate.ts';
import type { GraphEdge } from './graph.ts';
import { processRecords } from './process-records.ts';

const options = { patternTags: [], publishPrivateNotes: false };
const word = fc.constantFrom('ada', 'Ada', 'bea', '__proto__', 'constructor', 'ada@example.com', '#3', '');
const sessionCode = fc.constantFrom('S01-DFP-A', 'S02-DFP-B', 's02-dfp-b', 'S03-DFP-C', 'S01-ZEN-A', 'nonsense');
const step = fc.constantFrom(null, 1, 2, 3, 9, 0, '2', 'x');
const status = fc.constantFrom(undefined, 'active', 'completed', 'inactive', '__proto__', 'Wait');

const datum = {
  user: fc.record({ title: fc.constant('user: u'), handle: word, email: word, status }),
  session: fc.record({ title: fc.constant('session: s'), code: sessionCode, step, status }),
  run: fc.record({ title: fc.constant('run: r'), session_code: sessionCode, listener: word, status }),
  task: fc.record({ title: word, summary: fc.oneof(word, fc.anything()), priority: word, labels: fc.anything() }),
};

const candidate: fc.Arbitrary<Candidate> = fc.oneof(
  ...Object.entries(datum).map(([type, data]) =>
    fc.record({
      type: fc.constant(type),
      id: fc.integer({ min: 1, max: 40 }),
      origin: fc.constant(type),
      data: fc.oneof({ weight: 9, arbitrary: data }, fc.anything()),
    }),
  ),
);
const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 30 });

const process = (input: readonly Candidate[]) => processRecords(recordTypes, input, options);

test('the order of input does not matter', () => {
  fc.assert(
    fc.property(candidates, fc.infiniteStream(fc.nat()), (input, order) => {
      const shuffled = input.map((item) => ({ item, at: order.next().value })).sort((a, b) => a.at - b.at);
      expect(process(shuffled.map(({ item }) => item))).toEqual(process(input));
    }),
  );
});

test('what was published gives the same again', () => {
  fc.assert(
    fc.property(candidates, (input) => {
      const once = process(input);
      // Of two with one name it is told that words lead to the first of them.
      fc.pre(once.problems.every(({ name }) => name !== 'value-not-unique'));
      const again = process(
        // Private answers are not published, so the mirror of what is public has to bring its own.
        once.records.map((data) => ({
          type: data.type,
          id: data.id,
          origin: '',
          data: { ...data, email: 'a@b.example' },
        })),
      );
      expect(again.snapshots).toEqual(once.snapshots);
      expect(again.graph).toEqual(once.graph);
      expect(again.journeys).toEqual(once.journeys);
    }),
  );
});

test('every edge of the graph has both ends, and links are the same from both sides', () => {
  fc.assert(
    fc.property(candidates, (input) => {
      const { graph, records } = process(input);
      const ids = new Set(records.map(({ id }) => id));
      for (const edges of Object.values(graph.edges) as GraphEdge[][])
        for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
      for (const run of records.filter(({ type }) => type === 'run'))
        for (const key of ['sessionId', 'userId'])
          if (run[key] !== null) expect(records.find(({ id }) => id === run[key])?.runs).toContain(run.id);
    }),
  );
});

test('every candidate is published or withheld, and a withheld one is told', () => {
  fc.assert(
    fc.property(candidates, (input) => {
      const { records, withheld, problems } = process(input);
      expect(records.length + withheld.length).toBe(input.length);
      for (const { id, reason } of withheld)
        if (reason === 'problems') expect(problems.some((p) => p.record?.id === id && p.blocks)).toBe(true);
    }),
  );
});

test('the older of two files with one number is left out and told', () => {
  const file = (type: string, updatedAt: string, data: object): Candidate => ({
    type,
    id: 5,
    origin: `data/${type}/5.json`,
    data: { updatedAt, ...data },
  });
  const { records, problems } = process([
    file('task', '2026-01-01T00:00:00Z', { title: 'task: moved', summary: 'moved' }),
    file('job', '2026-02-01T00:00:00Z', { title: 'job: moved', owner: 'ray' }),
  ]);
  expect(records.map(({ type }) => type)).toEqual(['job']);
  expect(problems.map(({ record, message }) => [record?.type, message])).toMatchInlineSnapshot(`
    [
      [
        "task",
        "The number of data/task/5.json is stored again in data/job/5.json, in a newer state.",
      ],
    ]
  `);
});

test.each([
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'it comes first and neither is newer'],
  [undefined, undefined, 'it comes first and neither is newer'],
  ['2026-01-01T00:00:00Z', undefined, 'only it has a date that counts'],
])('of two files with one number, dated %s and %s, one is shown and the other told why', (first, second, why) => {
  const file = (type: string, updatedAt: string | undefined, data: object): Candidate => ({
    ...{ type, id: 5, origin: `data/${type}s/5.json` },
    data: { updatedAt, ...data },
  });
  const { records, problems } = process([
    file('task', second, { title: 'task: one', summary: 'one' }),
    file('job', first, { title: 'job: one', owner: 'ray' }),
  ]);
  expect(records.map(({ type }) => type)).toEqual(['job']);
  expect(problems.map(({ message }) => message)).toEqual([
    `The number of data/tasks/5.json is stored again in data/jobs/5.json; that one is used, because ${why}.`,
  ]);
});

test('comments in a history are published only where the owner says so', () => {
  const history = ['opened', 'commented', 'labeled'].map((kind) => ({ at: '2026-01-01T00:00:00Z', kind, detail: 'x' }));
  const data = { title: 'task: t', summary: 's', history };
  const kinds = (more: { comments?: boolean }) =>
    processRecords(recordTypes, [{ type: 'task', id: 1, origin: '', data }], { ...options, ...more }).records.flatMap(
      (record) => record.history.map(({ kind }) => kind),
    );
  expect(kinds({})).toEqual(['opened', 'labeled']);
  expect(kinds({ comments: false })).toEqual(['opened', 'labeled']);
  expect(kinds({ comments: true })).toEqual(['opened', 'commented', 'labeled']);
});

test('a comment is published up to what reads like the heading of a private answer, and that is told', () => {
  const detail = 'Went well.\n\n### notes\n\nMARKER';
  const history = [{ at: '2026-01-01T00:00:00Z', kind: 'commented', detail }];
  const data = { title: 'session: s', code: 'S01-DFP-A', history };
  const { records, problems } = processRecords(recordTypes, [{ type: 'session', id: 1, origin: '', data }], {
    ...options,
    comments: true,
  });
  expect(records[0]?.history).toMatchObject([{ kind: 'commented', detail: 'Went well.' }]);
  expect(problems.map(({ name, field }) => [name, field])).toContainEqual(['answer-held-back', 'Comment']);
});

test('an address is hidden in what a person wrote, and stands where we give an example of one', () => {
  const { problems } = process([
    { type: 'user', id: 1, origin: '', data: { title: 'user: x', handle: 'x', email: 'not an address' } },
    { type: 'run', id: 2, origin: '', data: { title: 'run: r', session_code: 'S01-DFP-A', listener: 'bea@x.example' } },
  ]);
  const told = problems.map(({ message, hint }) => `${message} ${hint}`).join('\n');
  expect(told).toContain('such as name@example.com');
  expect(told).toContain('[address hidden]');
  expect(told).not.toContain('bea@');
});

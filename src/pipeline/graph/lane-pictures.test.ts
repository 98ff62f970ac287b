import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../any-record.ts';
import { graph } from '../graph.ts';
import { graphList } from './graph-list.ts';
import { lanePictures } from './lane-pictures.ts';
import { rowHeight } from './lane-rows.ts';

const session = (id: number, step: number | null, programme = 'DFP', status = 'active') => ({
  ...{ type: 'session', id, displayTitle: `Session ${id}`, status, step, programme },
  code: `S0${step ?? 1}-${programme}-N${id}`,
});
const run = (id: number, sessionId: number | null, userId: number | null, status = 'completed') => ({
  ...{ type: 'run', id, displayTitle: `Run ${id}`, status, step: null, sessionId, userId },
});
const user = (id: number) => ({ type: 'user', id, displayTitle: `Listener ${id}`, status: 'active' });
const pictures = (records: readonly object[]) =>
  lanePictures(graphList(recordTypes, graph(recordTypes, [...records] as unknown as AnyRecord[])));

test('without sessions there is no picture', () => {
  expect(pictures([])).toEqual([]);
  expect(pictures([user(1), run(2, null, 1)])).toEqual([]);
});

test('a programme has nine lanes, sessions in theirs, and an arrow to the session that comes next', () => {
  const [picture] = pictures([session(1, 1), session(2, 4)]);
  expect(picture?.lanes.map(({ step, columns }) => [step, columns.length])).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => [step, step === 1 || step === 4 ? 1 : 0]),
  );
  const [first, , , fourth] = picture?.lanes.map(({ columns }) => columns[0]) ?? [];
  expect(picture?.arrows).toEqual([{ x1: first?.x, y1: first?.y, x2: fourth?.x, y2: fourth?.y }]);
  expect(Number(first?.y)).toBeGreaterThan(Number(fourth?.y));
});

test('every programme has its own picture, the fullest first', () => {
  const found = pictures([session(1, 1, 'ABC'), session(2, 1, 'DFP'), session(3, 2, 'DFP'), session(4, 1, 'AAA')]);
  expect(found.map(({ programme }) => programme)).toEqual(['DFP', 'AAA', 'ABC']);
});

test('sessions without a step stand in a lane of their own, inactive ones keep their place and lead nowhere', () => {
  const [picture] = pictures([session(1, 1), session(2, 2, 'DFP', 'inactive'), session(3, 3), session(4, null)]);
  expect(picture?.lanes.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, null]);
  expect(picture?.lanes.at(-1)?.columns[0]).toMatchObject({ label: '–', sessions: [{ id: 4 }] });
  expect(picture?.lanes[1]?.columns[0]?.sessions[0]?.id).toBe(2);
  expect(picture?.arrows).toHaveLength(1);
});

test('sessions that share a step stand side by side with letters, the active ones first', () => {
  const [picture] = pictures([session(1, 5, 'DFP', 'inactive'), session(2, 5)]);
  expect(picture?.lanes[4]?.columns.map(({ label, sessions }) => [label, sessions[0]?.id])).toEqual([
    ['5a', 2],
    ['5b', 1],
  ]);
});

test('the many sessions of a step share a column, and no run is lost', () => {
  const ids = [1, 2, 3, 4, 5, 6];
  const [picture] = pictures([...ids.map((id) => session(id, 5)), user(9), ...ids.map((id) => run(10 + id, id, 9))]);
  expect(picture?.lanes[4]?.columns.map(({ sessions }) => sessions.length)).toEqual([1, 1, 4]);
  const [row] = picture?.rows ?? [];
  expect(row?.marks).toHaveLength(4);
  expect(row?.more.map(({ count }) => count)).toEqual([2]);
});

test('a run without a listener stands in the last row, one without a session in no picture', () => {
  const [picture] = pictures([session(1, 1), user(2), run(3, 1, 2), run(4, 1, null), run(5, null, 2)]);
  expect(picture?.rows.map(({ listener, marks }) => [listener?.id, marks.map(({ run: { id } }) => id)])).toEqual([
    [2, [3]],
    [undefined, [4]],
  ]);
  expect(picture?.listeners).toBe(1);
});

test("a session's line reaches its last run and no further", () => {
  const [picture] = pictures([
    session(1, 1),
    session(2, 2),
    user(3),
    user(4),
    run(5, 1, 3),
    run(6, 2, 3),
    run(7, 1, 4),
  ]);
  const [one, two] = picture?.lanes.map(({ columns }) => columns[0]?.x) ?? [];
  expect(picture?.rows.map(({ stems }) => stems)).toEqual([
    [
      { x: one, y: 0 },
      { x: two, y: rowHeight(1) / 2 },
    ],
    [{ x: one, y: rowHeight(1) / 2 }],
  ]);
});

test('a programme with many listeners shows the most active and counts all', () => {
  const users = Array.from({ length: 41 }, (_, index) => user(100 + index));
  const runs = users.map(({ id }) => run(1000 + id, 1, id, id % 2 ? 'completed' : 'in-progress'));
  const [picture] = pictures([session(1, 1), ...users, ...runs, run(5000, 1, 140), run(5001, 1, null)]);
  expect(picture).toMatchObject({ isDense: true, listeners: 41 });
  expect(picture?.rows).toHaveLength(20);
  expect(picture?.rows[0]?.listener?.id).toBe(140);
  expect(picture?.lanes[0]).toMatchObject({ runs: 43, completed: 22 });
});

test('everything lies inside the picture, and the same records give the same picture in any order', () => {
  const records = fc.record({
    sessions: fc.array(fc.tuple(fc.option(fc.integer({ min: 1, max: 9 })), fc.constantFrom('DFP', 'ABC')), {
      maxLength: 12,
    }),
    runs: fc.array(fc.tuple(fc.nat(15), fc.nat(5)), { maxLength: 40 }),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(records, ({ sessions, runs, seed }) => {
      const all = [
        ...sessions.map(([step, programme], index) => session(1 + index, step, programme)),
        ...[0, 1, 2, 3].map((id) => user(50 + id)),
        ...runs.map(([sessionId, userId], index) => run(100 + index, 1 + sessionId, 50 + userId)),
      ];
      const found = pictures(all);
      expect(pictures(all.toSorted((a, b) => ((a.id * seed) % 7) - ((b.id * seed) % 7)))).toEqual(found);
      for (const { rows } of found)
        for (const { depth, marks, more, stems, end, runs: count } of rows) {
          for (const { x, y } of [...marks, ...more, ...stems]) {
            expect(x > 0 && x <= 100 && y >= 0 && y < rowHeight(depth)).toBe(true);
            expect(x <= end || stems.some((stem) => stem.x === x)).toBe(true);
          }
          expect(marks.length + more.reduce((sum, cell) => sum + cell.count, 0)).toBe(count);
        }
      const drawn = found.flatMap(({ rows }) => rows.map((row) => row.runs)).reduce((sum, count) => sum + count, 0);
      expect(drawn).toBe(runs.filter(([sessionId]) => sessionId < sessions.length).length);
    }),
  );
});

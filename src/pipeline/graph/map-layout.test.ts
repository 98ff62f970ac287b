import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../any-record.ts';
import { graph } from '../graph.ts';
import { graphList } from './graph-list.ts';
import { mapLayout } from './map-layout.ts';

const record = (type: string, id: number, more: object) =>
  ({ type, id, displayTitle: `${type} ${id}`, status: 'active', ...more }) as unknown as AnyRecord;

/** Records of a programme as a few numbers decide it; a third of the links leads nowhere. */
const records = fc
  .record({
    sessions: fc.array(fc.tuple(fc.option(fc.integer({ min: 1, max: 9 })), fc.constantFrom('DFP', 'XYZ', null)), {
      maxLength: 14,
    }),
    users: fc.integer({ min: 0, max: 40 }),
    runs: fc.array(fc.tuple(fc.nat(20), fc.nat(60)), { maxLength: 150 }),
  })
  .map(({ sessions, users, runs }) => [
    ...sessions.map(([step, programme], at) =>
      record('session', 1000 + at, { step, programme, code: `S0${step ?? 0}-${programme}-N${at}` }),
    ),
    ...Array.from({ length: users }, (_, at) => record('user', 2000 + at, {})),
    ...runs.map(([session, user], at) => {
      const step = sessions[session]?.[0] ?? null;
      return record('run', 3000 + at, { sessionId: 1000 + session, userId: 2000 + user, step });
    }),
  ]);

const layoutOf = (some: readonly AnyRecord[]) =>
  mapLayout(
    graphList(recordTypes, graph(recordTypes, some)),
    new Map(some.filter(({ type }) => type === 'session').map(({ id, programme }) => [id, String(programme ?? '')])),
  );

test('every record of the graph has one place of its own, inside the picture', () => {
  fc.assert(
    fc.property(records, (some) => {
      const { id, x, y, width, height } = layoutOf(some);
      expect([...id].sort()).toEqual(some.map((one) => one.id).sort());
      for (const [at, left] of x.entries()) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(width);
        expect(y[at]).toBeGreaterThanOrEqual(0);
        expect(y[at]).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test('no two records stand nearer than a neighbor', () => {
  fc.assert(
    fc.property(records, (some) => {
      const { x, y } = layoutOf(some);
      for (const [a, left] of x.entries())
        for (let b = 0; b < a; b++) {
          const apart = Math.hypot(left - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
          if (apart < 9) throw new Error(`${a} and ${b} are ${apart} tenths apart.`);
        }
    }),
  );
});

test('every edge of the graph has both ends among the nodes', () => {
  fc.assert(
    fc.property(records, (some) => {
      const drawn = graph(recordTypes, some).edges;
      const { edges, id } = layoutOf(some);
      for (const [name, pairs] of Object.entries(drawn))
        expect((edges[name] ?? []).map((end) => id[end])).toEqual(pairs.flatMap(({ from, to }) => [from, to]));
    }),
  );
});

test('the same records give the same picture in any order', () => {
  fc.assert(
    fc.property(
      records.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
      ([some, shuffled]) => {
        expect(layoutOf(shuffled)).toEqual(layoutOf(some));
      },
    ),
  );
});

test('a session heads the lane of its step, its runs stand under it, and listeners go from early to late', () => {
  const { id, x, y, lanes, bands } = layoutOf([
    record('session', 1, { step: 2, programme: 'DFP', code: 'S02-DFP-A' }),
    record('session', 2, { step: 7, programme: 'DFP', code: 'S07-DFP-A' }),
    record('user', 3, {}),
    record('user', 4, {}),
    record('run', 5, { sessionId: 2, userId: 3, step: 7 }),
    record('run', 6, { sessionId: 1, userId: 4, step: 2 }),
  ]);
  const at = (one: number) => [x[id.indexOf(one)] ?? 0, y[id.indexOf(one)] ?? 0] as const;
  const isIn = (step: number, [left]: readonly [number, number]) => {
    const lane = lanes.find((one) => one.step === step);
    return lane !== undefined && left >= lane.x && left < lane.x + lane.width;
  };
  expect([isIn(2, at(1)), isIn(7, at(2)), isIn(7, at(5)), isIn(2, at(6))]).toEqual([true, true, true, true]);
  expect(at(5)[1]).toBeGreaterThan(at(2)[1]);
  expect(at(4)[0]).toBeLessThan(at(3)[0]);
  expect(bands.map(({ name }) => name)).toEqual(['DFP', 'user']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run, Session } from '../../../content-schema/index.ts';
import { paths } from './experience.ts';
import { recommend, ruleNames } from './recommend.ts';

const session = (id: number, code: string, status = 'active', step: number | null = Number(code.slice(1, 3))) =>
  ({ id, code, step, status, programme: code.split('-')[1] }) as Session;
const nine = Array.from({ length: 9 }, (_, i) => session(i + 1, `S0${i + 1}-DFP-N`));
const run = (of: Session, status = 'completed') =>
  ({ id: 100 + of.id, sessionId: of.id, step: of.step, programme: of.programme, userId: 7, status }) as Run;
const on = (...steps: number[]) => nine.filter(({ step }) => steps.includes(Number(step)));
const done = (...steps: number[]) => on(...steps).map((of) => run(of));
const open = (...steps: number[]) => on(...steps).map((of) => run(of, 'in-progress'));

describe('the first rule that holds speaks', () => {
  const examples = [
    ['empty-path', [], done(1), null, 'No session of this programme is active.'],
    ['finished', on(1, 3), done(1, 3), null, 'Every step that has a session is completed.'],
    ['begin', nine, [], 1, 'No step has been started yet, so step 1 comes first.'],
    ['begin', on(2, 4), [], 2, 'No step has been started yet, so step 2 comes first.'],
    [
      'continue-started',
      nine,
      [...done(1), ...open(2)],
      2,
      'Step 2 has been started but not finished, so it comes first.',
    ],
    ['fill-gap', nine, done(1, 3), 2, 'Step 2 was skipped: step 3 is already completed.'],
    ['fill-gap', nine, open(4), 1, 'Step 1 was skipped: step 4 is already started.'],
    ['next-step', nine, done(1, 2), 3, 'After step 2, step 3 comes next.'],
    ['next-step', on(1, 4), done(1), 4, 'After step 1, the next step with a session is step 4.'],
  ] as const;

  test.each(examples)('%s', (rule, path, runs, step, reason) => {
    expect(recommend(path, runs)).toMatchObject({ rule, step, reason });
  });

  test('no rule is without an example', () => {
    expect([...new Set(examples.map(([rule]) => rule))]).toEqual(ruleNames);
  });
});

describe('on a step with several sessions', () => {
  const [apple, berry] = [session(22, 'S01-DFP-APPLE'), session(21, 'S01-DFP-BERRY')];

  test('the lowest code is advised, and the other one is offered', () => {
    expect(recommend([berry, apple], [])).toMatchObject({
      id: 22,
      alternatives: [{ id: 21, why: 'on the same step' }],
    });
  });

  test('the one that is started comes first', () => {
    expect(recommend([apple, berry], [run(berry, 'blocked')])).toMatchObject({ rule: 'continue-started', id: 21 });
  });

  test('a run that was given up starts nothing', () => {
    expect(recommend([apple, berry], [run(berry, 'cancelled')])).toMatchObject({ rule: 'begin', id: 22 });
  });

  test('a step that was started on a session that is no longer active goes on with one that is', () => {
    const old = session(20, 'S01-DFP-OLD', 'inactive');
    expect(recommend([apple], [run(old, 'in-progress')])).toMatchObject({ rule: 'continue-started', id: 22 });
    expect(recommend([apple], [run(old)])).toMatchObject({ rule: 'finished', id: null });
  });

  test('what was started on a step without an active session is passed over', () => {
    const old = session(20, 'S02-DFP-OLD', 'inactive');
    expect(recommend([apple, ...on(3)], [run(apple), run(old, 'in-progress')])).toMatchObject({
      rule: 'next-step',
      reason: 'After step 1, the next step with a session is step 3.',
    });
  });
});

test('other ways to go on are offered: what is started, what comes after the gap, what was heard', () => {
  const { alternatives } = recommend(nine, [...done(1, 3), ...open(5)]);
  expect(alternatives.map(({ step, why }) => [step, why])).toEqual([
    [5, 'started, not finished'],
    [6, 'goes on after step 5'],
    [3, 'to hear again'],
  ]);
});

test('who has finished may hear what is new on a step, or begin again', () => {
  const late = session(30, 'S02-DFP-OTHER');
  expect(recommend([...nine, late], done(1, 2, 3, 4, 5, 6, 7, 8, 9)).alternatives).toEqual([
    { id: 30, code: 'S02-DFP-OTHER', step: 2, why: 'not heard yet' },
    { id: 1, code: 'S01-DFP-N', step: 1, why: 'begins the path again' },
  ]);
});

describe('whatever sessions and runs there are', () => {
  const sessions = fc.uniqueArray(
    fc
      .tuple(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('DFP', 'ZEN'),
        fc.constantFrom(null, 1, 2, 3, 4, 9),
        fc.constantFrom('A', 'B'),
        fc.constantFrom('active', 'active', 'inactive', '__proto__'),
      )
      .map(([id, programme, step, name, status]) => session(id, `S0${step ?? 1}-${programme}-${name}`, status, step)),
    { selector: ({ id }) => id, maxLength: 14 },
  );
  /** Sessions with runs of them, in statuses known and unknown. */
  const world = sessions.chain((all) =>
    fc.record({
      all: fc.constant(all),
      runs:
        all.length === 0
          ? fc.constant<Run[]>([])
          : fc.array(
              fc
                .tuple(fc.constantFrom(...all), fc.constantFrom('completed', 'in-progress', 'cancelled', 'Wait'))
                .map(([of, status]) => run(of, status)),
              { maxLength: 12 },
            ),
    }),
  );
  const pathOf = (all: readonly Session[]) => paths(all).get('DFP') ?? [];

  test('there is an answer, it names an active session of the programme, and so does every alternative', () => {
    fc.assert(
      fc.property(world, ({ all, runs }) => {
        const { id, code, rule, reason, alternatives } = recommend(pathOf(all), runs);
        expect(ruleNames).toContain(rule);
        expect(reason).toMatch(/^[A-Z][^<>]+\.$/);
        expect(id === null).toBe(rule === 'finished' || rule === 'empty-path');
        const named = [...(id === null ? [] : [{ id, code }]), ...alternatives];
        for (const { id: number, code: name } of named)
          expect(all).toContainEqual(
            expect.objectContaining({ id: number, code: name, status: 'active', programme: 'DFP' }),
          );
        expect(new Set(named.map((one) => one.id)).size).toBe(named.length);
      }),
    );
  });

  test('the order in which sessions and runs are given does not matter', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ all, runs }, order) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, place: order.next().value ?? 0 }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item);
        expect(recommend(shuffled(pathOf(all)), shuffled(runs))).toEqual(recommend(pathOf(all), runs));
      }),
    );
  });

  test('one more completed run never lowers the step, and the end stays the end', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ all, runs }, pick) => {
        const one = all[pick % Math.max(1, all.length)];
        fc.pre(one !== undefined);
        const beyond = (step: number | null) => step ?? Number.POSITIVE_INFINITY;
        const before = recommend(pathOf(all), runs).step;
        const after = recommend(pathOf(all), [...runs, run(one as Session)]).step;
        expect(beyond(after)).toBeGreaterThanOrEqual(beyond(before));
      }),
    );
  });

  test('the advised step is the lowest one with a session that is not completed', () => {
    fc.assert(
      fc.property(world, ({ all, runs }) => {
        const path = pathOf(all);
        const isDone = (step: number | null) =>
          runs.some((r) => r.programme === 'DFP' && r.step === step && r.status === 'completed');
        const steps = path.map(({ step }) => step).filter((step) => !isDone(step));
        expect(recommend(path, runs).step).toBe(steps.length === 0 ? null : Math.min(...steps.map(Number)));
      }),
    );
  });
});

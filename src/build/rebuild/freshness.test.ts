import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { asking } from '../../loaders/asking.ts';
import { fact, oncePerBuild } from '../../site/once-per-build.ts';
import { freshness } from './freshness.ts';
import { ledgerFrom, writtenLedger } from './ledger.ts';
import { type Asked, observation } from './observe.ts';

const numbers = new Map<string, number>();
const asked: string[] = [];
const number = fact('number', async (name: string) => {
  asked.push(name);
  return numbers.get(name) ?? 0;
});
const sum = oncePerBuild('sum', async () => (await number('a')) + (await number('b')));
const isEven = fact('isEven', async () => (await sum()) % 2 === 0);

afterEach(() => {
  delete asking().watcher;
  asking().answers.clear();
});

/** Asks in a build of its own, beside what is known of the last one, and says what is known now. */
async function build(last: ReadonlyMap<string, Asked>) {
  asking().answers.clear();
  const now = observation((key) => fresh.recall(key));
  const fresh = freshness(last, now);
  asking().watcher = now;
  const isKept = await fresh.areFresh(new Set(['isEven []']));
  if (!isKept) await now.during(() => isEven());
  return { isKept, known: now.asked };
}

test('a change ends at a question whose answer is the same, and goes on where it is another', async () => {
  numbers.set('a', 1).set('b', 2);
  const first = await build(new Map());
  expect(first.isKept).toBe(false);
  expect([...(first.known.get('sum []')?.needs ?? [])]).toEqual(['number ["a"]', 'number ["b"]']);
  expect((await build(first.known)).isKept).toBe(true);
  numbers.set('a', 3);
  const same = await build(first.known);
  expect(same.isKept).toBe(true);
  numbers.set('b', 3);
  expect((await build(same.known)).isKept).toBe(false);
});

test('what is kept of a build is all that the next one needs, through a file too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: fc.constantFrom('a', 'b'), value: fc.nat(5) }), { maxLength: 8 }),
      async (edits) => {
        numbers.clear();
        let { known } = await build(new Map());
        for (const { name, value } of edits) {
          const was = ((numbers.get('a') ?? 0) + (numbers.get('b') ?? 0)) % 2;
          numbers.set(name, value);
          const is = ((numbers.get('a') ?? 0) + (numbers.get('b') ?? 0)) % 2;
          const { asked: kept } = ledgerFrom(
            JSON.parse(JSON.stringify(writtenLedger({ code: '', files: new Map(), routes: new Map(), asked: known }))),
          );
          const next = await build(kept);
          expect(next.isKept).toBe(was === is);
          known = next.known;
        }
      },
    ),
    { numRuns: 50 },
  );
});

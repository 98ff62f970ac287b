import { expect, test } from 'vitest';
import type { Run, Session } from '../../../content-schema/index.ts';
import { storedAdvice } from './stored-advice.ts';

const session = (id: number, step: number) =>
  ({ id, step, status: 'active', code: `S0${step}-DFP-A`, programme: 'DFP' }) as Session;
const run = (id: number, recommendation?: string) => ({ id, ai: recommendation ? { recommendation } : null }) as Run;

test('a wording stands once with all its runs, and one that names no session of the path is left out', () => {
  const advice = storedAdvice(
    [run(13, 'Go on to S05-DFP-A.'), run(12, 'Try S09-DFP-NOWHERE.'), run(11), run(10, 'Go on to S05-DFP-A.')],
    [session(1, 1), session(5, 5)],
  );
  expect(advice).toMatchObject([{ session: { id: 5 }, runs: [{ id: 13 }, { id: 10 }] }]);
  expect(advice).toHaveLength(1);
});

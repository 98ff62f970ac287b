import { expect, test } from 'vitest';
import type { Recommendation } from '../../pipeline/path/recommend.ts';
import { progressSummary } from './progress-summary.ts';

const row = (percent: number, step: number | null) => ({ percent, recommendation: { step } as Recommendation });

test('a path says in sentences how many are on it and where most of them stand', () => {
  expect(progressSummary([])).toMatchInlineSnapshot(
    `"Nobody has started yet. The first run of a session puts its listener on the path."`,
  );
  expect(progressSummary([row(10, 2)])).toMatchInlineSnapshot(
    `"1 listener has started, nobody has finished yet, and the mean is 10 % of the path."`,
  );
  expect(progressSummary([row(100, null), row(33, 4), row(22, 3), row(22, 3), row(11, 2)])).toMatchInlineSnapshot(
    `"5 listeners have started, 1 has finished, and the mean is 38 % of the path. Most often advised is step 3, to 2 of them."`,
  );
  expect(progressSummary([row(10, 4), row(10, 2), row(10, 4), row(20, 2)])).toMatchInlineSnapshot(
    `"4 listeners have started, nobody has finished yet, and the mean is 13 % of the path. Most often advised is step 2, to 2 of them."`,
  );
});

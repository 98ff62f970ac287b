import { expect, test } from 'vitest';
import type { Recommendation } from '../../pipeline/path/recommend.ts';
import { progressSummary } from './progress-summary.ts';

const row = (percent: number, step: number | null) => ({ percent, recommendation: { step } as Recommendation });

test('a path says in sentences how many are on it and where most of them stand', () => {
  expect(progressSummary([])).toMatchInlineSnapshot(
    `"Nobody has started yet. The first run of a session puts its listener on the path."`,
  );
  expect(progressSummary([row(10, 2)])).toMatchInlineSnapshot(
    `"1 listener has started, nobody has finished yet. The listener is 10% of the way."`,
  );
  expect(progressSummary([row(100, null), row(33, 4), row(22, 3), row(22, 3), row(11, 2)])).toMatchInlineSnapshot(
    `"5 listeners have started, 1 has finished. On average they are 38% of the way. Step 3 is next for most (2 listeners)."`,
  );
  expect(progressSummary([row(10, 4), row(10, 2), row(10, 4), row(20, 2)])).toMatchInlineSnapshot(
    `"4 listeners have started, nobody has finished yet. On average they are 13% of the way. Step 2 is next for most (2 listeners)."`,
  );
});

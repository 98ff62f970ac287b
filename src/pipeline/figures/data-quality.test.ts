import { expect, test } from 'vitest';
import type { Problem } from '../../problems.ts';
import { dataQuality } from './data-quality.ts';

const nothing = { published: [], problems: [], withheld: [], drift: [], audioGaps: [] };
const remark = (type: string, id: number) => ({ record: { type, id } }) as unknown as Problem;

test('records are counted, not problems: one with two remarks is one, and a hidden one is not published', () => {
  const { faults, sentence } = dataQuality({
    ...nothing,
    published: [1, 2, 3].map((id) => ({ type: 'task', id })),
    problems: [remark('task', 1), remark('task', 1), remark('run', 4)],
    withheld: [
      { type: 'run', id: 4, reason: 'problems' },
      { type: 'run', id: 5, reason: 'approval' },
      { type: 'run', id: 6, reason: 'edited' },
    ],
    drift: ['data/snapshots/graph.json'],
  });
  expect(faults.map(({ at, count }) => [at, count])).toEqual([
    ['withheld', 1],
    ['approval', 1],
    ['edited', 1],
    ['unproven', 0],
    ['remarks', 1],
    ['audio', 0],
    ['drift', 1],
  ]);
  expect(sentence).toBe(
    '2 of 3 published records could be read and linked without a remark; 1 is hidden until fixed and 2 wait for approval.',
  );
});

test('a record that another of its number stands for is hidden, and not one with a remark', () => {
  const { faults } = dataQuality({ ...nothing, published: [{ type: 'job', id: 5 }], problems: [remark('task', 5)] });
  expect(faults.filter(({ count }) => count > 0).map(({ at }) => at)).toEqual(['withheld']);
});

test('when all is well, or nothing is there, the sentence says so', () => {
  expect(dataQuality({ ...nothing, published: [{ type: 'task', id: 1 }] }).sentence).toBe(
    'All is well: 1 record could be read and linked without a remark.',
  );
  expect(dataQuality(nothing).sentence).toBe('There are no records to look at yet.');
});

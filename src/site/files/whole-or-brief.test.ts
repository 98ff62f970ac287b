import { expect, test } from 'vitest';
import { task } from '../../../content-schema/records/task.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { inBrief, isWhole, mostWhole } from './whole-or-brief.ts';

const record = {
  ...{ id: 7, type: 'task', title: 'task: x', status: 'done', labels: ['record:task'] },
  ...{
    summary: 'x',
    details: 'A long text.',
    priority: 'low',
    history: [{ kind: 'opened' }],
    ai: { summary: 'Short.' },
  },
} as unknown as PublicRecord;

test('what is long stays in the file of the record itself', () => {
  expect(inBrief(task, record)).toEqual({
    ...{ id: 7, type: 'task', title: 'task: x', status: 'done', labels: ['record:task'] },
    ...{ summary: 'x', priority: 'low' },
  });
});

test('a collection is whole up to a number of records', () => {
  expect(isWhole(Array(mostWhole).fill(record))).toBe(true);
  expect(isWhole(Array(mostWhole + 1).fill(record))).toBe(false);
});

import { expect, test } from 'vitest';
import type { Run } from '../../../content-schema/index.ts';
import { attendances } from './attendance.ts';

const run = (id: number, userId: number | null, status: string, listener = `listener ${userId}`) =>
  ({ id, userId, status, listener }) as Run;

test('a listener stands once, and one completed run is enough', () => {
  expect(attendances([run(1, 7, 'completed'), run(3, 7, 'in-progress'), run(2, 8, 'cancelled')])).toMatchObject([
    { userId: 7, state: 'completed', runs: [{ id: 3 }, { id: 1 }] },
    { userId: 8, state: 'given up' },
  ]);
});

test('a blocked run is still under way', () => {
  expect(attendances([run(1, 7, 'blocked')])).toMatchObject([{ state: 'in progress' }]);
});

test('listeners without a record are told apart by what the run says', () => {
  const unknown = attendances([
    run(1, null, 'completed', 'Jonah'),
    run(2, null, 'in-progress', 'jonah'),
    run(3, null, 'in-progress', 'Ana'),
  ]);
  expect(unknown.map(({ listener, state }) => [listener, state])).toEqual([
    ['Ana', 'in progress'],
    ['jonah', 'completed'],
  ]);
});

import { expect, test } from 'vitest';
import type { Run } from '../../../content-schema/index.ts';
import { attendances } from './attendance.ts';

const run = (id: number, userId: number | null, status: string, listener = `listener ${userId}`) =>
  ({ id, userId, status, listener }) as Run;

test('a listener stands once, and one completed run is enough', () => {
  expect(attendances([run(1, 7, 'completed'), run(3, 7, 'in-progress'), run(2, 8, 'cancelled')])).toMatchObject([
    { userId: 7, status: 'completed', runs: [{ id: 3 }, { id: 1 }] },
    { userId: 8, status: 'cancelled' },
  ]);
});

test('the newest run that may still be completed counts where none is completed', () => {
  const runs = [run(1, 7, 'in-progress'), run(2, 7, 'blocked'), run(3, 7, 'cancelled')];
  expect(attendances(runs)).toMatchObject([{ status: 'blocked' }]);
});

test('listeners without a record are told apart by what the run says', () => {
  const unknown = attendances([
    run(1, null, 'completed', 'Jonah'),
    run(2, null, 'in-progress', 'jonah'),
    run(3, null, 'in-progress', 'Ana'),
  ]);
  expect(unknown.map(({ listener, status }) => [listener, status])).toEqual([
    ['Ana', 'in-progress'],
    ['jonah', 'completed'],
  ]);
});

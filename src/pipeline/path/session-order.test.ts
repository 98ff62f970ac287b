import { expect, test } from 'vitest';
import { pathOrder, sessionOrder } from './session-order.ts';

const session = (id: number, code: string | undefined, status = 'active', step: number | null = 1) => ({
  ...{ id, status, step },
  ...(code === undefined ? {} : { code }),
});
const ids = (sessions: readonly { id: number }[]) => sessions.map(({ id }) => id);

test('of sessions in one place what is active comes first, then the lower code, then the lower number', () => {
  const some = [session(1, 'A', 'inactive'), session(4, 'B'), session(3, 'B'), session(5, 'A'), session(2, undefined)];
  expect(ids(some.sort(sessionOrder))).toEqual([2, 5, 3, 4, 1]);
});

test('along a path the lower step comes first, active or not, and those without a step come last', () => {
  const some = [session(1, 'A', 'active', null), session(2, 'B', 'active', 2), session(3, 'C', 'inactive', 1)];
  expect(ids(some.sort(pathOrder))).toEqual([3, 2, 1]);
});

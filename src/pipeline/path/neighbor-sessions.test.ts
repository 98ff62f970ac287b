import { expect, test } from 'vitest';
import type { Session } from '../../../content-schema/index.ts';
import { paths } from './experience.ts';
import { nearestTo, neighbors } from './neighbor-sessions.ts';

const session = (id: number, code: string, step: number | null, status = 'active') =>
  ({ id, code, step, status, programme: code.split('-')[1] }) as unknown as Session;
const path =
  paths([
    session(1, 'S06-DFP-B', 6),
    session(2, 'S01-DFP-A', 1),
    session(3, 'S06-DFP-A', 6),
    session(4, 'S02-DFP-A', 2, 'inactive'),
    session(5, 'S03-OTH-A', 3),
    session(6, 'S00-DFP-A', null),
  ]).get('DFP') ?? [];

test('gaps are stepped over, and of two sessions on a step the lower code comes first', () => {
  expect(neighbors(path, 1)).toMatchObject({ next: { id: 3 } });
  expect(neighbors(path, 6)).toMatchObject({ previous: { id: 2 } });
  expect(neighbors(path, 9)).toMatchObject({ previous: { id: 3 } });
});

test('the ends of the path have one neighbor', () => {
  expect(neighbors(path, 1).previous).toBeUndefined();
  expect(neighbors(path, 6).next).toBeUndefined();
});

test('a step without an active session is served by the nearest one, the later of two', () => {
  expect(nearestTo(path, 2)).toMatchObject({ id: 2 });
  expect(nearestTo(path, 4)).toMatchObject({ id: 3 });
  expect(nearestTo(path, 6)).toMatchObject({ id: 3 });
  expect(nearestTo(path, 9)).toMatchObject({ id: 3 });
  expect(nearestTo([], 5)).toBeUndefined();
});

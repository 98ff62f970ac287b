import { expect, test } from 'vitest';
import type { Run, Session, User } from '../../../content-schema/index.ts';
import { journeys } from '../../pipeline/path/completion.ts';
import { progressRows } from './progress-rows.ts';

const session = (step: number, status = 'active') =>
  ({ id: step, code: `S0${step}-DFP-N`, step, status, programme: 'DFP' }) as Session;
const sessions = [session(1), session(2), session(3, 'inactive'), session(4)];
const path = sessions.filter(({ status }) => status === 'active');
const run = (userId: number, step: number, status: string, updatedAt: string) =>
  ({ id: 1, userId, sessionId: step, step, status, programme: 'DFP', updatedAt }) as Run;
const runs = [
  run(7, 1, 'completed', '2026-01-01T00:00:00Z'),
  run(7, 3, 'completed', '2026-01-05T00:00:00Z'),
  run(7, 4, 'in-progress', '2026-01-03T00:00:00Z'),
  run(8, 1, 'in-progress', '2026-03-01T00:00:00Z'),
  run(9, 1, 'completed', '2026-02-01T00:00:00Z'),
  run(8, 1, 'in-progress', '9999-03-01T00:00:00Z'),
  run(5, 1, 'completed', '2026-02-01T00:00:00Z'),
];
const users = new Map([7, 8, 9].map((id) => [id, { id, handle: `h${id}` } as User]));
const rows = progressRows({
  path,
  journeys: journeys(sessions, runs),
  userOf: (id) => users.get(id),
  runsOf: (id) => runs.filter(({ userId }) => userId === id),
  until: '2026-06-01T00:00:00Z',
});

test('the furthest stands first, then the latest; who has no record stands nowhere', () => {
  expect(rows.map(({ user, percent }) => [user.id, percent])).toEqual([
    [9, 33],
    [7, 33],
    [8, 0],
  ]);
});

test('each of the nine steps says where it stands, and one is advised', () => {
  const row = rows.find(({ user }) => user.id === 7);
  expect(row?.marks.map(({ state }) => state)).toEqual([
    ...['completed', 'available', 'completed', 'started'],
    ...Array(5).fill('none'),
  ]);
  expect(row?.marks.filter(({ isAdvised }) => isAdvised).map(({ step }) => step)).toEqual([2]);
});

test('the last activity is the newest change of a run', () => {
  expect(rows.map(({ lastActivity }) => lastActivity?.slice(0, 10))).toEqual([
    '2026-02-01',
    '2026-01-05',
    '2026-03-01',
  ]);
});

import { expect, test } from 'vitest';
import { event } from './records/event.ts';
import { job } from './records/job.ts';
import { task } from './records/task.ts';
import { workPlace } from './statuses.ts';

const sorted = (type: Parameters<typeof workPlace>[0], ...statuses: string[]) =>
  statuses.toSorted((a, b) => workPlace(type, a) - workPlace(type, b));

test('statuses stand in the order of work, whoever declared them', () => {
  expect(sorted(task, 'cancelled', 'done', 'in-review', 'blocked', 'in-progress', 'ready', 'backlog')).toEqual(
    'backlog ready in-progress blocked in-review done cancelled'.split(' '),
  );
  expect(sorted(job, 'done', 'blocked', 'queued')).toEqual(['queued', 'blocked', 'done']);
  expect(sorted(event, 'past', 'scheduled')).toEqual(['scheduled', 'past']);
});

test('a status of a type alone follows the one before it, and one that nobody declared comes last', () => {
  const type = {
    ...task,
    statuses: { idea: 'open', backlog: 'open', drafted: 'open', polished: 'open', done: 'closed' },
  } as const;
  expect(sorted(type, 'odd', 'cancelled', 'done', 'ready', 'polished', 'drafted', 'backlog', 'idea')).toEqual(
    'idea backlog drafted polished ready done cancelled odd'.split(' '),
  );
});

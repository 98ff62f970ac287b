import { expect, test } from 'vitest';
import { run } from '../../../content-schema/records/run.ts';
import { task } from '../../../content-schema/records/task.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { typeCounts } from './type-counts.ts';

const record = (fields: object) => ({ labels: [], ai: null, ...fields }) as unknown as PublicRecord;

test('values stand in the order of the type, unknown ones last, and lead to their lists', () => {
  const tasks = ['done', 'odd/one', 'backlog', 'done'].map((status, id) =>
    record({ id, type: 'task', status, priority: null }),
  );
  expect(typeCounts(task, tasks, tasks)).toEqual([
    {
      by: 'status',
      rows: [
        { value: 'backlog', count: 1, href: expect.stringMatching(/\/tasks\/status\/backlog\/$/) },
        { value: 'done', count: 2, href: expect.stringMatching(/\/tasks\/status\/done\/$/) },
        { value: 'odd/one', count: 1, href: expect.stringMatching(/\/tasks\/status\/odd[^/]+one\/$/) },
      ],
    },
  ]);
});

test('a count by a link leads to the record it names', () => {
  const session = record({ id: 3, type: 'session', status: 'active', code: 'S03-DFP-ALIGN' });
  const runs = [
    record({ id: 9, type: 'run', status: 'completed', session_code: 'S03-DFP-ALIGN', step: 3, programme: 'DFP' }),
  ];
  const bySession = typeCounts(run, runs, [session, ...runs]).find(({ by }) => by === 'session');
  expect(bySession?.rows).toEqual([
    { value: 'S03-DFP-ALIGN', count: 1, href: expect.stringMatching(/\/sessions\/3\/$/) },
  ]);
});

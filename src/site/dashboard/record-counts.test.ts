import { expect, test } from 'vitest';
import { run } from '../../../content-schema/records/run.ts';
import { task } from '../../../content-schema/records/task.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { tableCsv } from '../../pipeline/table/table-csv.ts';
import { recordCounts } from './record-counts.ts';

test('the file has a line for each total and each counted value, types in their order', () => {
  const record = (id: number, status: string) =>
    ({ id, type: 'task', status, priority: null, labels: [], ai: null }) as unknown as PublicRecord;
  const { types, table } = recordCounts([task, run], [record(1, 'done'), record(2, 'done'), record(3, 'backlog')]);
  expect(types.map(({ type, total }) => [type.name, total])).toEqual([
    ['task', 3],
    ['run', 0],
  ]);
  expect(tableCsv(table)).toBe(
    'type,by,value,count\r\ntask,total,,3\r\ntask,status,backlog,1\r\ntask,status,done,2\r\nrun,total,,0\r\n',
  );
});

import { expect, test } from 'vitest';
import { task } from '../../../content-schema/records/task.ts';
import type { AnyRecord } from '../any-record.ts';
import { csv } from './csv.ts';
import { pickedLines } from './picked-lines.ts';

const record = (id: number, summary: string): AnyRecord => ({
  ...{ id, type: 'task', title: 'task: x', displayTitle: 'x', status: 'done', labels: [], url: null, author: 'ray' },
  ...{
    createdAt: null,
    updatedAt: null,
    closedAt: null,
    history: [],
    ai: null,
    summary,
    details: null,
    priority: null,
  },
});

test('a part of a table is what a table of that part alone would be', () => {
  const records = [
    record(1, 'plain'),
    record(2, 'a "b",\r\n3,c\n1'),
    record(12, ''),
    record(3, '"'),
    record(21, 'x\n\n'),
  ];
  for (const ids of [[], [1], [2, 3], [12, 21], [1, 2, 3, 12, 21]])
    expect(pickedLines(csv(task, records), new Set(ids))).toBe(
      csv(
        task,
        records.filter(({ id }) => ids.includes(id)),
      ),
    );
});

test('the mark before a file stays, and a file that was cut loses its last line', () => {
  expect(pickedLines('\uFEFFid,a\r\n1,x\r\n2,y\r\n3,"z', new Set([2, 3]))).toBe('\uFEFFid,a\r\n2,y\r\n');
});

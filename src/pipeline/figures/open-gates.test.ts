import { expect, test } from 'vitest';
import type { GateState } from '../../../content-schema/gates/gate.ts';
import type { GatesFile } from '../../../content-schema/gates/gates-file.ts';
import type { AnyRecord } from '../any-record.ts';
import { tableCsv } from '../table/table-csv.ts';
import { openGates } from './open-gates.ts';

const record = (type: string, id: number) => ({ type, id, displayTitle: `${type} ${id}` }) as unknown as AnyRecord;
const file = (number: number, state: string, ...gates: GateState[]) =>
  ({
    ...{ number, asOf: '2026-11-01T10:00:00Z' },
    pullRequests: [
      {
        ...{ number: number + 100, url: `https://github.com/o/r/pull/${number}`, state },
        gates: gates.map((one, index) => ({ name: `CI: ${index}`, state: one })),
      },
    ],
  }) as unknown as GatesFile;
const of = (...files: GatesFile[]) => openGates(files, [record('job', 1), record('task', 2)], (type) => `${type}s`);

test('gates are counted by state, what needs somebody first, and lead to the records', () => {
  const { groups, sentence, table } = of(file(1, 'open', 'pass', 'fail', 'pass'), file(2, 'draft', 'pending', 'fail'));
  expect(groups).toEqual([
    {
      ...{ state: 'fail', sign: '✗', word: 'failed', count: 2 },
      lines: [
        { name: 'job 1', count: 1, to: { path: '/jobs/1/#pull-requests' } },
        { name: 'task 2', count: 1, to: { path: '/tasks/2/#pull-requests' } },
      ],
    },
    {
      ...{ state: 'pending', sign: '⏳', word: 'pending', count: 1 },
      lines: [{ name: 'task 2', count: 1, to: { path: '/tasks/2/#pull-requests' } }],
    },
    {
      ...{ state: 'pass', sign: '✓', word: 'passed', count: 2 },
      lines: [{ name: 'job 1', count: 2, to: { path: '/jobs/1/#pull-requests' } }],
    },
  ]);
  expect(sentence).toBe('Of 5 gates of 2 open pull requests, 2 failed, 1 is pending and 2 passed.');
  expect(tableCsv(table)).toContain('job 1,#101,CI: 1,failed,2026-11-01\r\n');
});

test('the gates of a pull request that closes two records count once, and lead to both', () => {
  const both = file(1, 'open', 'pass', 'fail');
  const { groups, sentence } = of(both, { ...both, number: 2 });
  expect(sentence).toBe('Of 2 gates of 1 open pull request, 1 failed and 1 passed.');
  expect(groups.map(({ count, lines }) => [count, lines.map(({ name }) => name)])).toEqual([
    [1, ['job 1', 'task 2']],
    [1, ['job 1', 'task 2']],
  ]);
});

test('what is merged or closed is done with', () => {
  const { groups, sentence } = of(file(1, 'merged', 'fail'), file(2, 'closed', 'pending'));
  expect(groups).toEqual([]);
  expect(sentence).toBe('No pull request that closes a record is open.');
});

test('an open pull request without a check is told, and never counts as passed', () => {
  expect(of(file(1, 'open')).sentence).toBe('No check has begun on 1 open pull request.');
});

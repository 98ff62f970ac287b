import { expect, test } from 'vitest';
import { task } from '../../../content-schema/records/task.ts';
import { user } from '../../../content-schema/records/user.ts';
import type { AnyRecord } from '../any-record.ts';
import { csv } from './csv.ts';

const record = (id: number, more: Record<string, unknown>): AnyRecord => ({
  id,
  type: 'task',
  title: 'task: x',
  displayTitle: 'x',
  status: 'done',
  labels: ['record:task', 'status:done'],
  url: null,
  author: 'ray',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: null,
  closedAt: null,
  history: [],
  ai: null,
  summary: 's',
  details: null,
  priority: 'high',
  ...more,
});

test('a table has one column per public key and the oldest record first', () => {
  expect(csv(task, [record(2, {}), record(1, { details: 'a "b",\nc' })])).toBe(
    [
      'id,title,status,labels,url,author,createdAt,updatedAt,closedAt,summary,details,priority',
      '1,task: x,done,record:task; status:done,,ray,2026-01-01T00:00:00Z,,,s,"a ""b"",\nc",high',
      '2,task: x,done,record:task; status:done,,ray,2026-01-01T00:00:00Z,,,s,,high',
      '',
    ].join('\r\n'),
  );
});

test('a table in brief has no column of long answers', () => {
  expect(csv(task, [record(2, { details: 'A long text.' })], { isBrief: true })).toBe(
    [
      'id,title,status,labels,url,author,createdAt,updatedAt,closedAt,summary,priority',
      '2,task: x,done,record:task; status:done,,ray,2026-01-01T00:00:00Z,,,s,high',
      '',
    ].join('\r\n'),
  );
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t1',
  '\t=1',
  ' =1',
  '\u00a0=1',
  '\ufeff=1',
  '\u200b@x',
  '\uff1d1',
  '\uff0b1',
  '\uff0d1',
  '\uff20x',
])('%j is text to a spreadsheet', (summary) => {
  expect(csv(task, [record(1, { summary })])).toContain(`,'${summary},`);
});

test.each([
  ['"=1"', `"'""=1"""`],
  ['\r\n=1', `"'\r\n=1"`],
  ['\n', `"'\n"`],
  ['\r=1', `"'\r=1"`],
])('%j is text to a spreadsheet, and quoted', (summary, cell) => {
  expect(csv(task, [record(1, { summary })])).toContain(`,${cell},`);
});

test('no label starts a formula where a semicolon parts the cells', () => {
  expect(csv(task, [record(1, { labels: ['record:task', '=1+1'] })])).toContain(",record:task; '=1+1,");
});

test('a number below zero stays a number, and accents and names written from right to left stay as they are', () => {
  expect(csv(task, [record(-1, { summary: 'ليلى \u200fŁódź', details: 'a-b=c' })])).toMatch(
    /^-1,.*,ليلى \u200fŁódź,a-b=c,high/m,
  );
});

test('a table without records is its heads, and private ones are not among them', () => {
  expect(csv(user, [])).toBe('id,title,status,labels,url,author,createdAt,updatedAt,closedAt,handle,runs\r\n');
});

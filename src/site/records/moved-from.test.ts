import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { movedFrom } from './moved-from.ts';

const record = (type: string, id: number, ...history: [kind: string, detail?: string][]) => ({
  type,
  id,
  history: history.map(([kind, detail]) => ({ kind, detail })),
});
const free = () => false;

test('a record that was of another type has an address of that type, each once', () => {
  const moved = record(
    'job',
    12,
    ['opened'],
    ['labeled', 'record:task'],
    ['unlabeled', 'Record: Task'],
    ['labeled', 'record:job'],
  );
  const twice = record(
    'event',
    4,
    ['labeled', 'record:task'],
    ['unlabeled', 'record:task'],
    ['unlabeled', 'record:job'],
  );
  expect(movedFrom(recordTypes, [moved, twice], free)).toEqual([
    { plural: 'tasks', id: 12, type: 'job' },
    { plural: 'tasks', id: 4, type: 'event' },
    { plural: 'jobs', id: 4, type: 'event' },
  ]);
});

test('a record that stayed what it is, other labels and words of people lead nowhere', () => {
  const stayed = record(
    'task',
    1,
    ['labeled', 'record:task'],
    ['labeled', 'status:done'],
    ['labeled', 'record:nothing'],
  );
  const told = record(
    'task',
    2,
    ['commented', 'record:job'],
    ['renamed', 'record:job'],
    ['labeled', 'record:__proto__'],
  );
  expect(movedFrom(recordTypes, [stayed, told], free)).toEqual([]);
});

test('an address at which something stands leads nowhere else', () => {
  const moved = record('job', 12, ['unlabeled', 'record:task']);
  expect(movedFrom(recordTypes, [moved], (plural, id) => plural === 'tasks' && id === 12)).toEqual([]);
});

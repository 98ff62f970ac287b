import { expect, test } from 'vitest';
import { job } from '../../../content-schema/records/job.ts';
import type { AnyRecord } from '../../pipeline/any-record.ts';
import { jobStages } from './job-stages.ts';

const opened = '2026-01-01T00:00:00Z';
const taken = { at: '2026-01-02T00:00:00Z', kind: 'labeled', actor: 'ray', detail: 'status:in-progress' };
const states = (more: object) => {
  const record = {
    status: 'queued',
    author: 'ray',
    createdAt: opened,
    closedAt: null,
    history: [],
    ...more,
  } as unknown as AnyRecord;
  return jobStages(job, record).map(({ name, state, at }) => [name, state, at]);
};

test('a queued job waits at intake', () => {
  expect(states({})).toEqual([
    ['Intake', 'now', opened],
    ['Processing', 'ahead', null],
    ['Completion', 'ahead', null],
    ['Reporting', 'ahead', null],
  ]);
});

test('a job at work, under any name for it, is in processing', () => {
  expect(states({ status: 'in-progress', history: [taken] })[1]).toEqual(['Processing', 'now', taken.at]);
  expect(states({ status: 'in-review' })[1]).toEqual(['Processing', 'now', null]);
});

test('a done job has been through all four', () => {
  const closedAt = '2026-01-03T00:00:00Z';
  expect(states({ status: 'done', closedAt, history: [taken] }).map(([, state, at]) => [state, at])).toEqual([
    ['done', opened],
    ['done', taken.at],
    ['done', closedAt],
    ['done', null],
  ]);
});

test('a job given up before it began skips the work', () => {
  expect(states({ status: 'cancelled', closedAt: opened }).map(([, state]) => state)).toEqual([
    'done',
    'skipped',
    'skipped',
    'done',
  ]);
});

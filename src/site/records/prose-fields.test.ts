import { expect, test } from 'vitest';
import { job } from '../../../content-schema/records/job.ts';
import { task } from '../../../content-schema/records/task.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { proseFields, sentenceOf } from './prose-fields.ts';

const record = (fields: object) => fields as unknown as PublicRecord;

test('the long answers that somebody gave stand in the order of the form', () => {
  const given = record({ acceptance: null, details: 'Why and how.' });
  expect(proseFields(job, given)).toEqual([{ key: 'details', label: job.fields.details.label, text: 'Why and how.' }]);
});

test('a sentence that the title repeats, whatever its case, is told once', () => {
  expect(sentenceOf(task, record({ displayTitle: 'fix the bell', summary: 'The bell is too loud' }))).toBe(
    'The bell is too loud',
  );
  expect(sentenceOf(task, record({ displayTitle: 'Fix the bell', summary: 'fix the bell' }))).toBeUndefined();
  expect(sentenceOf(job, record({ displayTitle: 'Fix the bell' }))).toBeUndefined();
});

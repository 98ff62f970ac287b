import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { textSources } from './text-sources.ts';

const sources = (name: string, record: object, fields: readonly string[]) => {
  const type = recordTypes.find((one) => one.name === name);
  if (!type) throw new Error(name);
  const whole = { type: name, id: 1, displayTitle: 'Rent a room', history: [], labels: [], ...record };
  return textSources(type, { ...whole, ai: { state: 'proposed', provenance: { fields } } } as unknown as PublicRecord);
};

test('each answer that a text was made from is named as the form names it, with its place on the page', () => {
  const run = {
    session_code: 'S01-DFP-INTRO',
    sessionId: 4,
    listener: 'ada',
    step: 1,
    createdAt: '2026-11-20T06:00:00Z',
  };
  const fields = ['session_code', 'sessionId', 'listener', 'userId', 'step', 'createdAt', 'closedAt', 'status'];
  expect(sources('run', run, fields)).toEqual([
    { label: 'Session Code', place: 'field-session_code' },
    { label: 'Listener', place: 'field-listener' },
    { label: 'Step', place: 'field-step' },
    { label: 'Created', place: 'field-createdAt' },
    { label: 'Closed' },
    { label: 'Status', place: 'field-status' },
  ]);
});

test('a sentence that is the title, and the title itself, are one', () => {
  const fields = ['title', 'displayTitle', 'summary', 'details', 'labels'];
  expect(sources('task', { summary: 'rent a room', details: 'In May.', history: [{}] }, fields)).toEqual([
    { label: 'Title', place: 'field-title' },
    { label: 'Details', place: 'field-details' },
    { label: 'Labels', place: 'history' },
  ]);
  expect(sources('task', { summary: 'For twelve people', details: null }, fields)).toEqual([
    { label: 'Title', place: 'field-title' },
    { label: 'Summary', place: 'field-summary' },
    { label: 'Details', place: 'field-details' },
    { label: 'Labels' },
  ]);
});

test('a private answer is named and has no place; a key that nobody knows is not named', () => {
  expect(sources('run', {}, ['notes', 'constructor', 'toString', 'gone'])).toEqual([{ label: 'Notes' }]);
});

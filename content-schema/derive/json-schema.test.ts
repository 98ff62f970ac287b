import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../define-record.ts';
import { line } from '../fields.ts';
import { recordTypes } from '../index.ts';
import { job } from '../records/job.ts';
import { run } from '../records/run.ts';
import { session } from '../records/session.ts';
import { task } from '../records/task.ts';
import { user } from '../records/user.ts';
import { jsonSchema } from './json-schema.ts';
import type { Privacy } from './public-fields.ts';
import { publicSchema, storedSchema } from './record-schema.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;

/** Whether a record passes; the JSON Schema and the zod schema it comes from have to agree. */
function accepts(type: RecordType, side: 'stored' | 'public', record: unknown, privacy?: Privacy): boolean {
  const ajv = new Ajv();
  addFormats(ajv);
  const byJson = ajv.validate(jsonSchema(type, side, privacy), record);
  const schema = side === 'stored' ? storedSchema(type) : publicSchema(type, privacy);
  expect(schema.safeParse(record).success).toBe(byJson);
  return byJson;
}

const storedTask = {
  id: 42,
  title: 'task: build task list view',
  status: 'backlog',
  labels: ['record:task', 'status:backlog', 'priority:medium'],
  updatedAt: '2026-02-09T01:23:45.000Z',
};

describe('a stored file', () => {
  test('may be as short as the examples of the source documents', () => {
    expect(accepts(task, 'stored', storedTask)).toBe(true);
    expect(accepts(job, 'stored', { id: 15, title: 'job: onboard', priority: 'high', rawBody: '### Owner\nray' })).toBe(
      true,
    );
    const rawBody = '### Session Code\nS01-DFP-INTRO';
    expect(accepts(run, 'stored', { id: 9, title: 'run', sessionId: 12, userId: 7, step: 3, rawBody })).toBe(true);
    expect(accepts(session, 'stored', { id: 12, title: 's', step: 3, nextStep: 4, runs: [9], rawBody })).toBe(true);
  });

  test('needs its title; its number stands in its name as well', () => {
    expect(accepts(task, 'stored', { title: 'task: a' })).toBe(true);
    expect(accepts(task, 'stored', { id: '42', title: 'task: a' })).toBe(true);
    expect(accepts(task, 'stored', { id: 'x', title: 'task: a' })).toBe(false);
    expect(accepts(task, 'stored', { id: 1 })).toBe(false);
    expect(accepts(task, 'stored', { id: 1, title: ' ' })).toBe(false);
  });

  test('needs the answers that its type requires, or the body in which they stand', () => {
    expect(accepts(job, 'stored', { title: 'job: a' })).toBe(false);
    expect(accepts(job, 'stored', { title: 'job: a', owner: null, rawBody: 'x' })).toBe(false);
    expect(accepts(job, 'stored', { title: 'job: a', owner: 'ray' })).toBe(true);
    expect(accepts(job, 'stored', { title: 'job: a', rawBody: '' })).toBe(true);
  });

  test('of a listener may lack the e-mail address (R000-076)', () => {
    expect(accepts(user, 'stored', { title: 'user: a', handle: 'a' })).toBe(true);
    expect(accepts(user, 'stored', { title: 'user: a', handle: 'a', email: null })).toBe(true);
  });

  test.each([
    ['a number or a truth value for a text', task, { title: 2026, summary: 1.1, details: true, labels: [7] }],
    ['labels in one line', task, { labels: 'record:task, status:done' }],
    ['label objects', task, { labels: [{ name: 'a', color: 'fff' }, { record: 'task' }] }],
    ['a number in quotes', run, { userId: '7', step: '3' }],
    ['a choice and a code in any letters', task, { priority: 'High' }],
    ['an empty text', task, { details: '' }],
  ])('may give %s', (_what, type, more) => {
    const record = { id: 1, title: 'a', rawBody: '', ...more };
    expect(new Ajv({ formats: { 'date-time': true } }).validate(jsonSchema(type, 'stored'), record)).toBe(true);
  });

  test('may leave any other key empty, and hold keys of other tools at every depth', () => {
    const empty = Object.fromEntries(Object.keys(storedSchema(session).shape).map((key) => [key, null]));
    expect(accepts(session, 'stored', { ...empty, id: 1, title: 's', code: 'S01-DFP-INTRO' })).toBe(true);
    expect(accepts(task, 'stored', { ...storedTask, constructor: 1, ai: { summary: 'Short.', mood: 'good' } })).toBe(
      true,
    );
    expect(accepts(task, 'stored', { ...storedTask, history: [{ at: '2026-02-09T01:23:45Z', kind: 'opened' }] })).toBe(
      true,
    );
  });

  test.each([
    ['a day where a moment belongs', task, { updatedAt: '2026-02-09' }],
    ['no labels', task, { labels: [null] }],
    ['an address that is none', task, { url: 'here' }],
    ['a state of which there is none', task, { state: 'resolved' }],
    ['an unknown priority', task, { priority: 'urgent' }],
    ['a step outside the path', session, { step: 10 }],
    ['a script as audio', session, { track_url: 'javascript:alert(1)' }],
    ['no e-mail address', user, { email: 'me' }],
    ['the type of another folder', task, { type: 'job' }],
    ['an issue number below one', run, { userId: 0 }],
    ['an unknown state of AI text', run, { ai: { state: 'shown' } }],
  ])('is refused with %s', (_what, type, wrong) => {
    const body = '### Anything';
    expect(accepts(type, 'stored', { id: 1, title: 'a', rawBody: body, ...wrong })).toBe(false);
  });

  test('marks what is never published', () => {
    const hidden = Object.entries(jsonSchema(user, 'stored').properties ?? {}).filter(
      ([, property]) => property.writeOnly,
    );
    expect(hidden.map(([key]) => key)).toEqual([
      ...['authorAssociation', 'lastEditedAt', 'lastEditedBy', 'rawBody'],
      ...['email', 'meta'],
    ]);
  });
});

describe('a published record', () => {
  const facts = {
    displayTitle: 'a',
    status: 'odd',
    labels: [],
    url: null,
    author: null,
    createdAt: null,
    updatedAt: null,
    closedAt: null,
    history: [],
    ai: null,
  };
  const listener = { id: 7, type: 'user', title: 'user: a', ...facts, handle: 'a', runs: [] };
  const heard = {
    id: 9,
    type: 'run',
    title: 'run: a',
    ...facts,
    session_code: 'S01-DFP-INTRO',
    listener: 'Listener #7',
    sessionId: 12,
    userId: null,
    step: 3,
    programme: 'DFP',
    nextRecommendedSession: null,
  };

  test('has every public key', () => {
    expect(accepts(user, 'public', listener)).toBe(true);
    expect(accepts(run, 'public', heard)).toBe(true);
    const { ai, ...without } = listener;
    expect(ai).toBeNull();
    expect(accepts(user, 'public', without)).toBe(false);
  });

  test.each(['email', 'meta', 'rawBody', 'authorAssociation', 'surprise'])('has no key "%s"', (key) => {
    expect(accepts(user, 'public', { ...listener, [key]: null })).toBe(false);
  });

  test('has private notes only where the owner opened them', () => {
    const open = { publishPrivateNotes: true };
    expect(accepts(run, 'public', { ...heard, intention: 'rest', notes: null })).toBe(false);
    expect(accepts(run, 'public', { ...heard, intention: 'rest', notes: null }, open)).toBe(true);
    expect(accepts(user, 'public', { ...listener, meta: null }, open)).toBe(false);
  });

  test('survives the masking of an address in a link', () => {
    const track = {
      id: 1,
      type: 'session',
      title: 's',
      ...facts,
      code: 'S01-DFP-INTRO',
      step: 1,
      description: null,
      track_url: 'https:[address hidden]',
      programme: 'DFP',
      prevStep: null,
      nextStep: 2,
      runs: [],
    };
    expect(accepts(session, 'public', track)).toBe(true);
  });
});

test.each(recordTypes.flatMap((type) => (['stored', 'public'] as const).map((side) => [type, side] as const)))(
  '$name: the $1 schema names every property in words, in the same order each time',
  (type, side) => {
    const schema = jsonSchema(type, side);
    expect(JSON.stringify(jsonSchema(type, side))).toBe(JSON.stringify(schema));
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    for (const property of Object.values(schema.properties ?? {}))
      expect(property).toMatchObject({ title: expect.stringMatching(/\S/), description: expect.stringMatching(/\S/) });
  },
);

test('keys that are names of object properties are described like any other', () => {
  const type: RecordType = { ...task, fields: { ...task.fields, constructor: line('Maker'), toString: line('Text') } };
  const { properties } = jsonSchema(type, 'stored');
  expect(properties?.constructor).toMatchObject({ title: 'Maker' });
  expect(accepts(type, 'stored', { ...storedTask, constructor: 'me', toString: 'you' })).toBe(true);
  expect(accepts(type, 'stored', { ...storedTask, constructor: 'me', toString: [5] })).toBe(false);
  expect(accepts(type, 'stored', { ...storedTask, constructor: 'me' })).toBe(false);
});

import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { job } from '../../../content-schema/records/job.ts';
import { run } from '../../../content-schema/records/run.ts';
import { task } from '../../../content-schema/records/task.ts';
import { user } from '../../../content-schema/records/user.ts';
import type { Candidate } from '../candidate.ts';
import { erasure } from './erasure.ts';
import { hiddenValues } from './hidden-values.ts';
import { namesPerson, personOf } from './person.ts';
import { withoutForgotten } from './without-forgotten.ts';

const candidate = (type: string, id: number, data: object): Candidate => {
  const plural = recordTypes.find(({ name }) => name === type)?.plural;
  return { type, id, origin: `data/${plural}/${id}.json`, data };
};
const ada = candidate('user', 7, { title: 'user: ada', handle: 'Ada', email: 'A.L@example.com', meta: 'secret' });
const person = personOf(user, 7, [ada]);

test.each([
  ['run: ada for S01', true],
  ['(@ADA)', true],
  ['Ada’s run', true],
  ['ada', true],
  ['adam', false],
  ['Granada', false],
  ['a.l@example.com', true],
  ['A.L (at) example.com', true],
  ['a.l [at] example.com', true],
  ['&#97;.l@example.com', true],
  ['b.l@example.com', false],
  ['', false],
])('a handle counts as a word of its own, and an address in whatever writing: %s', (text, isNamed) => {
  expect(person && namesPerson(text, person)).toBe(isNamed);
});

test('only records of people, who have an address, are looked for elsewhere', () => {
  expect(personOf(task, 1, [candidate('task', 1, { title: 'task: x', summary: 'x' })])).toBeUndefined();
});

test('what is forgotten is in no list, and what others say of it is hidden, from a file and from an issue alike', () => {
  const stored = candidate('run', 8, {
    title: 'run: ada',
    session_code: 'S01-DFP-A',
    listener: 'ada',
    userId: 7,
    notes: 'x',
  });
  const issue = candidate('run', 8, {
    title: 'run: ada',
    rawBody: '### Session Code\n\nS01-DFP-A\n\n### Listener\n\nada\n\n### Notes\n\nx',
    history: [
      { at: '2026-01-01T00:00:00Z', kind: 'renamed', detail: 'run: ada again' },
      { at: '2026-01-01T00:00:00Z', kind: 'labeled', detail: 'record:run' },
    ],
  });
  const forgotten = [{ number: 7, hides: { '8': ['listener', 'title'] } }];
  const shown = { title: 'Run #8', session_code: 'S01-DFP-A', listener: '[address hidden]', userId: null, notes: 'x' };
  expect(withoutForgotten(recordTypes, [ada, stored], forgotten)).toMatchObject([{ id: 8, data: shown }]);
  const [hidden] = withoutForgotten(recordTypes, [issue], forgotten);
  expect(hidden).toMatchObject({ data: { ...shown, rawBody: null } });
  expect(JSON.stringify(hidden)).not.toContain('ada');
  expect(withoutForgotten(recordTypes, hidden ? [hidden] : [], forgotten)).toEqual([hidden]);
});

test.each([null, 'text', [], 7])('what is no record at all stays as it is: %j', (data) => {
  expect(hiddenValues(run, { id: 8, data }, ['title'])).toBe(data);
});

test('what a record hangs by is named and not hidden, and what nobody rewrites is named by its file', () => {
  const session = candidate('session', 2, {
    title: 'session: ada',
    code: 'ADA',
    description: 'By ada.',
    author: 'ada',
  });
  const texts = new Map([
    ['data/sessions/2.json', '{}'],
    ['data/summaries/week.md', 'Ada slept.'],
    ['data/index/users.json', '[{"handle":"Ada"}]'],
  ]);
  const done = erasure(recordTypes, { candidates: [ada, session], texts, forgotten: [] }, [], { type: user, id: 7 });
  expect(done).toMatchObject({
    remove: ['data/users/7.json'],
    said: [{ type: 'session', id: 2, hides: ['title', 'description'], stays: ['code', 'author'] }],
    files: ['data/summaries/week.md'],
    forgotten: [{ number: 7, type: 'user', hides: { '2': ['description', 'title'] } }],
    kept: [],
    isNameKnown: true,
  });
  expect(JSON.parse(done.write.get('data/sessions/2.json') ?? '')).toMatchObject({ title: 'Session #2', code: 'ADA' });
});

test('forgotten again, when nothing tells the name any more, what is hidden stays hidden', () => {
  const forgotten = [{ number: 7, hides: { '8': ['title'] } }];
  const hub = { candidates: [], texts: new Map<string, string>(), forgotten };
  expect(erasure(recordTypes, hub, [], { type: user, id: 7 })).toMatchObject({ forgotten, isNameKnown: false });
});

test('a file of another type that has the number by chance stays, now and later; every copy of the issue goes', () => {
  const url = 'https://github.com/team/issues-db/issues/7';
  const byHand = candidate('job', 7, { title: 'job: by hand', owner: 'ray', status: 'queued' });
  const elsewhere = candidate('event', 7, { title: 'event: x', url: 'https://github.com/team/other/issues/12' });
  const earlier = candidate('task', 7, { title: 'task: x', url });
  const asTask = { ...candidate('task', 7, { title: 'task: x', rawBody: '' }), origin: url };
  const hub = { candidates: [ada, byHand, elsewhere, earlier], texts: new Map<string, string>(), forgotten: [] };
  const done = erasure(recordTypes, hub, [asTask], { type: user, id: 7 });
  expect(done).toMatchObject({
    remove: ['data/users/7.json', 'data/tasks/7.json'],
    kept: ['data/jobs/7.json', 'data/events/7.json'],
    forgotten: [{ number: 7, type: 'user', hides: {} }],
  });
  expect(withoutForgotten(recordTypes, [...hub.candidates, asTask], done.forgotten)).toEqual([byHand, elsewhere]);
  // A note of before types were kept means all of that number, and so does one of two records.
  expect(withoutForgotten(recordTypes, hub.candidates, [{ number: 7, hides: {} }])).toEqual([]);
  const twice = erasure(recordTypes, { ...hub, forgotten: done.forgotten }, [], { type: job, id: 7 });
  expect(twice.forgotten).toEqual([{ number: 7, hides: {} }]);
});

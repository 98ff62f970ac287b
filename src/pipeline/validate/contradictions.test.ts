import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { session } from '../../../content-schema/records/session.ts';
import { task } from '../../../content-schema/records/task.ts';
import { validateRecord } from '../validate.ts';

const options = { recordNames: recordTypes.map(({ name }) => name), patternTags: [], publishPrivateNotes: false };
const body = (answer: string) =>
  [
    `### ${task.fields.summary.label}\n\n${answer}`,
    `### ${task.fields.details.label}\n\n_No response_`,
    `### ${task.fields.priority.label}\n\nlow\n`,
  ].join('\n\n');
const ofFile = (data: object, type: typeof task | typeof session = task) => {
  const candidate = { type: type.name, id: 1, origin: `data/${type.plural}/1.yml`, data: { title: 'A', ...data } };
  const { record, problems } = validateRecord(type, candidate, options);
  return { record, told: problems.map(({ message, hint }) => `${message} ${hint}`) };
};
const remedy = 'Make the two agree, or remove the one that is wrong.';

test('what is said to be open has no time of closing, and both are told', () => {
  const { record, told } = ofFile({ summary: 'a', state: 'open', closedAt: '2026-03-01T00:00:00Z' });
  expect(record).toMatchObject({ status: 'backlog', closedAt: null });
  expect(told).toEqual([
    `The file says two things: "state: open" and "closedAt: 2026-03-01T00:00:00Z". "state" was taken. ${remedy}`,
  ]);
  expect(ofFile({ summary: 'a', state: 'open', stateReason: 'not_planned' }).told).toHaveLength(1);
  expect(ofFile({ summary: 'a', state: 'closed', closedAt: '2026-03-01T00:00:00Z' }).told).toEqual([]);
});

test('a status and a label that says another are both told, and the key counts', () => {
  const { record, told } = ofFile({ summary: 'a', status: 'backlog', labels: ['status:done'] });
  expect(record?.status).toBe('backlog');
  expect(told).toEqual([
    `The file says two things: "status: backlog" and the label "status:done". The key "status" was taken. ${remedy}`,
  ]);
});

test.each([
  { status: 'done', labels: ['status:backlog'] },
  { status: 'done', labels: ['status:backlog'], state: 'closed', closedAt: '2026-03-01T00:00:00Z' },
  { status: 'backlog', labels: ['status:backlog', 'area:audio'] },
])('a label that the form left behind contradicts nothing: %j', (data) => {
  expect(ofFile({ summary: 'a', ...data }).told).toEqual([]);
});

test('a label beats the answer under its key, and both are told', () => {
  const { record, told } = ofFile({ summary: 'a', priority: 'low', labels: ['priority:high'] });
  expect(record?.priority).toBe('high');
  expect(told).toEqual([
    `The file says two things: "priority: low" and the label "priority:high". The label was taken. ${remedy}`,
  ]);
});

test('an answer under its key beats another in the body, and both are told', () => {
  const { record, told } = ofFile({ summary: 'One', rawBody: body('Two') });
  expect(record?.summary).toBe('One');
  const label = task.fields.summary.label;
  expect(told).toEqual([
    `The file says two things: "summary: One" and "Two" under "${label}" in "rawBody". The key "summary" was taken. ${remedy}`,
  ]);
  expect(ofFile({ summary: 'Two', rawBody: body('Two') }).told).toEqual([]);
  expect(ofFile({ summary: 'Two', priority: 'high', labels: ['priority:high'], rawBody: body('Two') }).told).toEqual(
    [],
  );
});

test('private answers that disagree are told without a word of them', () => {
  const rawBody = `### ${session.fields.notes.label}\n\nsecret two\n`;
  const data = {
    code: 'S01-DFP-ONE',
    step: 1,
    description: 'x',
    track_url: '/audio/a.mp3',
    notes: 'secret one',
    rawBody,
  };
  const { told } = ofFile(data, session);
  expect(told.join()).toContain(`"notes" and another answer under "${session.fields.notes.label}"`);
  expect(told.join()).not.toContain('secret');
});

test('the address of another issue, or of none, is told and leads nobody astray', () => {
  const other = ofFile({ summary: 'a', url: 'https://github.com/ada/issues-db/issues/99' });
  expect(other.record?.url).toBeNull();
  expect(other.told).toEqual([
    `The file says two things: the number 1 and "url: …/issues/99". The number was taken. ${remedy}`,
  ]);
  const none = ofFile({ summary: 'a', url: 'https://example.org/' });
  expect(none.record?.url).toBeNull();
  expect(none.told[0]).toContain(
    'The stored "url" should be the address of the issue, which ends in /issues/ and its number',
  );
  for (const url of ['https://github.com/ada/issues-db/issues/1', 'https://ghe.local/a/b/issues/1/?x=1#issuecomment-2'])
    expect(ofFile({ summary: 'a', url })).toMatchObject({ record: { url }, told: [] });
});

test('a file that says nothing of a state is not told off for a closed status', () => {
  expect(ofFile({ summary: 'a', status: 'done' }).told).toEqual([]);
  expect(ofFile({ summary: 'a', labels: ['status:done'] })).toMatchObject({ record: { status: 'done' }, told: [] });
});

test('what says that an open record is done is named: the label or the key', () => {
  expect(ofFile({ summary: 'a', state: 'open', status: 'done' }).told[0]).toContain(
    'although its key "status" says "done"',
  );
  expect(ofFile({ summary: 'a', state: 'open', labels: ['status:done'] }).told[0]).toContain(
    'although its status label says "done"',
  );
});

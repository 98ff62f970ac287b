import { describe, expect, test } from 'vitest';
import type { RecordType } from '../define-record.ts';
import { choice, day, line, link, optional, priv, prose } from '../fields.ts';
import { recordTypes } from '../index.ts';
import { run } from '../records/run.ts';
import { user } from '../records/user.ts';
import { formFields } from './form-fields.ts';
import { type FormQuestion, issueForm } from './issue-form.ts';

const typeOf = (name: string) => recordTypes.find((type) => type.name === name) as RecordType;
const formOf = (name: string) => issueForm(typeOf(name));
const questions = (form: ReturnType<typeof issueForm>) =>
  form.body.filter((e): e is FormQuestion => e.type !== 'markdown');
const head = ({ name, description, title, labels }: ReturnType<typeof issueForm>) => ({
  name,
  description,
  title,
  labels,
});
const row = ({ id, type, attributes, validations }: FormQuestion) =>
  [
    id,
    type,
    attributes.label,
    attributes.placeholder ?? attributes.options,
    validations.required,
    attributes.default,
  ] as const;
/** The questions as the source documents have them: a label that was renamed since is known by the one it had there. */
const documented = (name: string) =>
  questions(formOf(name)).map((question) => {
    const [id, type, label, ...others] = row(question);
    const field = Object.entries(typeOf(name).fields).find(([key, { id: own = key }]) => own === id)?.[1];
    return [id, type, field?.aliases?.[0] ?? label, ...others];
  });
const priorities = ['high', 'medium', 'low'];

describe('the forms of the source documents', () => {
  test('Task (R000-036)', () => {
    const form = formOf('task');
    expect(head(form)).toEqual({
      name: 'Task',
      description: 'Create a new task record',
      title: 'task: ',
      labels: ['record:task', 'status:backlog'],
    });
    expect(documented('task')).toEqual([
      ['summary', 'input', 'Summary', 'Short task description', true, undefined],
      ['details', 'textarea', 'Details', 'Longer description, context, links', false, undefined],
      ['priority', 'dropdown', 'Priority', priorities, false, 1],
    ]);
  });

  test('User (R000-037)', () => {
    const form = formOf('user');
    expect(head(form)).toEqual({
      name: 'User Record',
      description: 'Create or update a user record',
      title: 'user: ',
      labels: ['record:user', 'status:backlog'],
    });
    expect(documented('user')).toEqual([
      ['user-id', 'input', 'User ID', 'uuid or handle', true, undefined],
      ['email', 'input', 'Email', 'user@example.com', true, undefined],
      ['meta', 'textarea', 'Meta (JSON or notes)', '{ "plan": "pro", "source": "referral" }', false, undefined],
    ]);
  });

  test('Job (R000-038)', () => {
    const form = formOf('job');
    expect(head(form)).toEqual({
      name: 'Job',
      description: 'Create a new job / work item',
      title: 'job: ',
      labels: ['record:job', 'status:queued'],
    });
    expect(documented('job')).toEqual([
      ['owner', 'input', 'Owner', 'who is responsible?', true, undefined],
      ['priority', 'dropdown', 'Priority', priorities, false, 1],
      ['details', 'textarea', 'Details', 'Context, requirements, links', false, undefined],
      ['acceptance', 'textarea', 'Acceptance Criteria', "What does 'done' look like?", false, undefined],
    ]);
  });

  test('Session (R000-039)', () => {
    const form = formOf('session');
    expect(head(form)).toEqual({
      name: 'Session',
      description: 'Define an audio session in the system',
      title: 'session: ',
      labels: ['record:session', 'status:active'],
    });
    expect(documented('session')).toEqual([
      ['code', 'input', 'Session Code', 'S01-DFP-INTRO', true, undefined],
      ['step', 'input', 'Step Number', '1-9', false, undefined],
      [
        'description',
        'textarea',
        'Description',
        'What this session does, energetically and practically.',
        false,
        undefined,
      ],
      ['track_url', 'textarea', 'Audio URL', 'Link to the audio file (or placeholder).', false, undefined],
      ['notes', 'textarea', 'Notes', 'Internal notes, tags, frequency themes, etc.', false, undefined],
    ]);
  });

  test('Run (R000-040)', () => {
    const form = formOf('run');
    expect(head(form)).toEqual({
      name: 'Run',
      description: 'A listener going through a specific session',
      title: 'run: <listener> for <session>',
      labels: ['record:run', 'status:in-progress'],
    });
    expect(documented('run')).toEqual([
      ['session_code', 'input', 'Session Code', 'S01-DFP-INTRO', true, undefined],
      ['listener', 'input', 'Listener', 'email, handle, or user id', true, undefined],
      ['intention', 'textarea', 'Intention', 'What is this run for?', false, undefined],
      ['notes', 'textarea', 'Notes', 'Observations, shifts, anything relevant.', false, undefined],
    ]);
  });

  test('Event (R000-033)', () => {
    const form = formOf('event');
    expect(head(form)).toMatchObject({ name: 'Event', title: 'event: ', labels: ['record:event', 'status:scheduled'] });
    expect(questions(form).map(({ id, validations }) => [id, validations.required])).toEqual([
      ['kind', true],
      ['subject', true],
      ['occurred-at', true],
      ['details', false],
    ]);
  });
});

describe.each(recordTypes.map((type) => [type.name, type] as const))('the form of %s', (_name, type) => {
  const asked = questions(issueForm(type));

  test('asks exactly what the definition says', () => {
    const fields = Object.entries(type.fields);
    expect(asked.map(({ id, attributes, validations }) => [id, attributes.label, validations.required])).toEqual(
      fields.map(([key, f]) => [f.id ?? key, f.label, f.insists ?? (!f.optional && f.missing === undefined)]),
    );
    expect(formFields(type).map(({ key, kind }) => [key, kind])).toEqual(asked.map((q) => [q.id, q.type]));
  });

  test('explains each question in a sentence that stays while one types', () => {
    for (const { attributes } of asked) {
      expect(attributes.description).toMatch(/^[A-Z].*[.?]$/);
      expect(attributes.description).not.toBe(attributes.placeholder);
    }
  });

  test('makes a title that was left blank of answers that are public', () => {
    const keys = [...(type.titled ?? '').matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key);
    for (const key of keys) expect(type.fields[key]).toMatchObject({ private: false });
    const blanks = issueForm(type).title.match(/<\w+>/g) ?? [];
    if (type.titled !== undefined && blanks.length > 0) expect(keys).toHaveLength(blanks.length);
  });

  test('says which answers stay private, and that GitHub shows them', () => {
    const [first] = issueForm(type).body;
    const hidden = Object.values(type.fields).filter((field) => field.private);
    if (hidden.length === 0) return expect(first?.type).not.toBe('markdown');
    const text = first?.type === 'markdown' ? first.attributes.value : '';
    for (const { label } of hidden) expect(text).toContain(`"${label}"`);
    expect(text).toContain('GitHub itself does');
  });
});

test('a site that publishes private notes does not promise to keep them', () => {
  const text = JSON.stringify(
    recordTypes.map((type) => issueForm(type, { publishPrivateNotes: true }).body.filter((e) => e.type === 'markdown')),
  );
  expect(text).not.toContain(run.fields.intention.label);
  expect(text).toContain(user.fields.email.label);
});

test('a question without words of its own is explained by what it expects', () => {
  const type: RecordType = {
    name: 'thing',
    plural: 'things',
    about: 'A thing.',
    statuses: { open: 'open' } as const,
    fields: { maker: line('Maker'), seen: day('Seen', { help: 'When you saw it.' }) },
    facets: [],
  };
  expect(questions(issueForm(type)).map(({ attributes }) => attributes.description)).toEqual([
    'One line of text.',
    'When you saw it.',
  ]);
});

test('ids and options that are names of object properties are data like any other', () => {
  // Not through `defineRecord`, which refuses such keys.
  const type: RecordType = {
    name: 'thing',
    plural: 'things',
    about: 'A thing.',
    statuses: { constructor: 'open' } as const,
    fields: {
      constructor: line('Constructor'),
      ['__proto__']: optional(priv(prose('Proto'))),
      size: choice('Size', ['toString', 'valueOf'], { preselected: 'toString' }),
    },
    facets: [],
  };
  const form = issueForm(type);
  expect(form.labels).toEqual(['record:thing', 'status:constructor']);
  expect(questions(form).map(row)).toEqual([
    ['constructor', 'input', 'Constructor', undefined, true, undefined],
    ['__proto__', 'textarea', 'Proto', undefined, false, undefined],
    ['size', 'dropdown', 'Size', ['toString', 'valueOf'], true, 0],
  ]);
});

test('the form says of a link what may be written for the other record', () => {
  const by = (...keys: string[]) => link('Taker', { to: 'user', by: keys, as: 'takerId', back: 'things' });
  const type = { ...typeOf('task'), fields: { one: by('handle', 'id'), two: by('id') } } as RecordType;
  expect(questions(issueForm(type)).map(({ attributes }) => attributes.description)).toEqual([
    'Which user it is: the handle or the number of its issue.',
    'Which user it is: the number of its issue.',
  ]);
});

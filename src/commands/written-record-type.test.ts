import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { listedRecordType } from './listed-record-type.ts';
import { pluralOf } from './plural-of.ts';
import { definitionName, writtenRecordType } from './written-record-type.ts';

const user = recordTypes.find(({ name }) => name === 'user') ?? 'line';

test('a new type has a summary, details, and two statuses, and says what may be changed', () => {
  expect(writtenRecordType({ name: 'thing', plural: 'things', fields: [] })).toMatchInlineSnapshot(`
    "import { defineRecord } from '../define-record.ts';
    import { line, optional, prose } from '../fields.ts';

    export const thing = defineRecord({
      name: 'thing',
      plural: 'things',
      about: 'A thing.',
      titled: '{summary}',
      // The first of each kind is the status that an open and a closed issue begins with.
      statuses: { open: 'open', done: 'closed' },
      fields: {
        summary: line('Summary', { help: 'What this is about, in a few words.', orTitle: true }),
        details: optional(prose('Details', { help: 'Whatever else is worth knowing about it.' })),
      },
      facets: ['status'],
    });
    "
  `);
});

test('fields that were asked for stand in place of the details; an e-mail address is private', () => {
  const fields = [
    { key: 'taken-by', holds: user },
    { key: 'score', holds: 'integer' },
    { key: 'reach', holds: 'email' },
  ];
  const text = writtenRecordType({ name: 'quiz-attempt', plural: 'quiz-attempts', about: "Somebody's try.", fields });
  expect(text).toMatchInlineSnapshot(`
    "import { defineRecord } from '../define-record.ts';
    import { email, integer, line, link, optional, priv } from '../fields.ts';

    export const quizAttempt = defineRecord({
      name: 'quiz-attempt',
      plural: 'quiz-attempts',
      about: "Somebody's try.",
      titled: '{summary}',
      // The first of each kind is the status that an open and a closed issue begins with.
      statuses: { open: 'open', done: 'closed' },
      fields: {
        summary: line('Summary', { help: 'What this is about, in a few words.', orTitle: true }),
        takenBy: optional(
          link('Taken by', {
            to: 'user',
            by: ['handle', 'id'],
            as: 'takenById',
            back: 'quizAttempts',
          }),
        ),
        score: optional(integer('Score', { min: 0, max: 1000 })),
        reach: optional(priv(email('Reach'))),
      },
      facets: ['status'],
    });
    "
  `);
});

test.each([
  ['quiz-attempt', 'quizAttempt'],
  ['class', 'classRecord'],
  ['line', 'lineRecord'],
  ['list', 'listRecord'],
])('the definition of %s is called %s', (name, inCode) => {
  expect(definitionName(name)).toBe(inCode);
});

test.each([
  ['thing', 'things'],
  ['quiz-attempt', 'quiz-attempts'],
  ['quiz', 'quizzes'],
  ['entry', 'entries'],
  ['day', 'days'],
  ['box', 'boxes'],
  ['waltz', 'waltzes'],
  ['match', 'matches'],
  ['class', 'classes'],
  ['data-set', 'data-sets'],
])('several of %s are %s', (one, several) => {
  expect(pluralOf(one)).toBe(several);
});

test.each(['data', 'news', 'series', 'sales-person', 'software'])(
  'what several of %s are called has to be told',
  (one) => {
    expect(pluralOf(one)).toBeUndefined();
  },
);

const index = `import { event } from './records/event.ts';
import { user } from './records/user.ts';
import { other } from './other.ts';

const list = [user, event] as const;
`;

test('the list names the new type last, and its import stands where the formatter wants it', () => {
  expect(listedRecordType(index, 'quiz-attempt')).toBe(`import { event } from './records/event.ts';
import { quizAttempt } from './records/quiz-attempt.ts';
import { user } from './records/user.ts';
import { other } from './other.ts';

const list = [user, event, quizAttempt] as const;
`);
  expect(listedRecordType(index, 'zebra')).toContain(
    "user.ts';\nimport { zebra } from './records/zebra.ts';\nimport { other }",
  );
});

test('a list that no longer fits on a line is laid out as one that does not', () => {
  const names = Array.from({ length: 12 }, (_, i) => `some-record-${String.fromCharCode(97 + i)}`);
  const long = names.reduce((text, name) => listedRecordType(text, name) ?? '', index);
  expect(long).toContain('const list = [\n  user,\n  event,\n  someRecordA,\n');
  expect(listedRecordType(long, 'last')).toContain('  someRecordL,\n  last,\n] as const;');
});

test('a file without the list is left as it is', () => {
  expect(listedRecordType('export {};\n', 'thing')).toBeUndefined();
});

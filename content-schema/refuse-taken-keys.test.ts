import { describe, expect, test } from 'vitest';
import { defineRecord, type RecordType } from './define-record.ts';
import { integer, line, link, numbers } from './fields.ts';
import { recordTypes } from './index.ts';
import { recordBaseSchema } from './record-base.ts';
import { refuseTakenBacks } from './refuse-taken-keys.ts';
import { reservedKeys } from './reserved-keys.ts';

type Declared = Pick<RecordType, 'fields' | 'derived'>;

/** Declares a type as JavaScript could, where no compiler says no. */
const declare =
  (declared: Declared, name = 'book') =>
  () =>
    defineRecord({ name, plural: `${name}s`, about: '', statuses: { open: 'open' }, facets: [], ...declared } as never);
const reader = (as: string, back: string) => link('Reader', { to: 'user', by: ['id'], as, back });
const every = Object.entries<readonly string[]>(reservedKeys).flatMap(([is, keys]) =>
  keys.map((key) => [key, is] as const),
);

test.each(every)('a field "%s" is refused in one sentence: it is %s', (key, is) => {
  expect(declare({ fields: { [key]: line('Any') } })).toThrow(
    `The record type "book" cannot have the key "${key}": it is ${is}. Choose another.`,
  );
});

test('every key common to all records is reserved, and whatever an object bears from birth', () => {
  const reserved = every.map(([key]) => key);
  expect(reserved).toEqual(expect.arrayContaining(Object.keys(recordBaseSchema.shape)));
  expect(reserved).toEqual(expect.arrayContaining(Object.getOwnPropertyNames(Object.prototype)));
  expect(reserved.length).toBe(new Set(reserved).size);
});

test('derived keys, and the keys that a link writes, are refused like fields', () => {
  const refusal = (key: string) => `cannot have the key "${key}": it is a key of every record.`;
  expect(declare({ fields: {}, derived: { ai: line('AI') } })).toThrow(refusal('ai'));
  expect(declare({ fields: { reader: reader('author', 'books') } })).toThrow(refusal('author'));
  expect(declare({ fields: { reader: reader('readerId', 'labels') } })).toThrow(refusal('labels'));
});

test('a key stands once among fields, derived keys and found links', () => {
  const refusal = (key: string) => `The record type "book" cannot have the key "${key}": it has that key already.`;
  const step = integer('Step', { min: 1, max: 9 });
  expect(declare({ fields: { step }, derived: { step } })).toThrow(refusal('step'));
  expect(declare({ fields: { step, reader: reader('step', 'books') } })).toThrow(refusal('step'));
  expect(declare({ fields: { a: reader('userId', 'books'), b: reader('userId', 'books') } })).toThrow(
    refusal('userId'),
  );
});

describe('where references to a record are listed', () => {
  const user = (declared: Declared) => declare(declared, 'user')() as unknown as RecordType;
  const book = declare({ fields: { reader: reader('readerId', 'books') } })() as unknown as RecordType;
  const refusal =
    'The record type "user" cannot have the key "books": links of the record type "book" are listed under it.';

  test('is no field of that record, no found link and no other derived value', () => {
    for (const taken of [
      { fields: { books: line('Books') } },
      { fields: { friend: reader('books', 'friends') } },
      { fields: {}, derived: { books: integer('Books', { min: 0, max: 9 }) } },
    ])
      expect(() => refuseTakenBacks([user(taken), book])).toThrow(refusal);
  });

  test('may be a list of numbers that its type derives, or nothing that its type knows', () => {
    for (const free of [{ fields: {} }, { fields: {}, derived: { books: numbers('Books') } }])
      expect(() => refuseTakenBacks([user(free), book])).not.toThrow();
    expect(() => refuseTakenBacks(recordTypes)).not.toThrow();
  });
});

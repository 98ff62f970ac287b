import { expectTypeOf, test } from 'vitest';
import { defineRecord } from './define-record.ts';
import { code, integer, line, link, numbers } from './fields.ts';
import type { Job, Run, Session, Task, User } from './index.ts';
import type { ReservedAs } from './reserved-keys.ts';

test('a record is inferred from its definition', () => {
  expectTypeOf<Session['code']>().toEqualTypeOf<string>();
  expectTypeOf<Session['step']>().toEqualTypeOf<number | null>();
  expectTypeOf<Session['runs']>().toEqualTypeOf<number[] | null>();
  expectTypeOf<Task['priority']>().toEqualTypeOf<'high' | 'medium' | 'low' | null>();
  expectTypeOf<Job['priority']>().toEqualTypeOf<'high' | 'medium' | 'low'>();
  expectTypeOf<Run['sessionId']>().toEqualTypeOf<number | null>();
  expectTypeOf<Run['userId']>().toEqualTypeOf<number | null>();
  expectTypeOf<Run['type']>().toEqualTypeOf<'run'>();
  expectTypeOf<User['handle']>().toEqualTypeOf<string>();
  expectTypeOf<Session>().not.toHaveProperty('sessionId');
});

test('a facet that is no field does not compile', () => {
  defineRecord({
    name: 'x',
    plural: 'xs',
    about: '',
    statuses: { open: 'open' },
    fields: { code: code('Code') },
    // @ts-expect-error colour is neither a field nor a common facet
    facets: ['colour'],
  });
});

const rest = { name: 'x', plural: 'xs', about: '', statuses: { open: 'open' }, facets: [] } as const;
const at = { to: 'user', by: ['id'] } as const;

test('a reserved key is one error, at that key', () => {
  defineRecord({
    ...rest,
    fields: {
      code: code('Code'),
      // @ts-expect-error 'author' is a key of every record; choose another
      author: line('Author'),
      maker: link('Maker', { ...at, as: 'makerId', back: 'xs' }),
    },
    derived: {
      step: integer('Step', { min: 1, max: 9 }),
      // @ts-expect-error 'history' is a key of every record; choose another
      history: numbers('History'),
    },
  });
  defineRecord({
    ...rest,
    fields: {
      // @ts-expect-error 'area' is a facet of every record; choose another
      area: line('Area'),
      // @ts-expect-error 'state' is a fact of the issue; choose another
      state: line('State'),
      // @ts-expect-error 'body' is a word that GitHub keeps for itself in issue forms; choose another
      body: line('Body'),
      // @ts-expect-error 'constructor' is a name that every object has; choose another
      constructor: line('Constructor'),
      // @ts-expect-error '__proto__' is a name that every object has; choose another
      ['__proto__']: line('Proto'),
    },
  });
});

test('a key that the type has already is one error, at that key', () => {
  defineRecord({
    ...rest,
    fields: {
      // @ts-expect-error The record type has the key 'step' already; choose another
      step: line('Step'),
      // @ts-expect-error The record type has the key 'size' already; choose another
      maker: link('Maker', { ...at, as: 'size', back: 'xs' }),
      size: line('Size'),
      // @ts-expect-error 'status' is a key of every record; choose another
      keeper: link('Keeper', { ...at, as: 'keeperId', back: 'status' }),
    },
    derived: { step: integer('Step', { min: 1, max: 9 }) },
  });
});

test('a reserved key is told by what it is', () => {
  expectTypeOf<ReservedAs<'author'>>().toEqualTypeOf<'a key of every record'>();
  expectTypeOf<ReservedAs<'maker'>>().toEqualTypeOf<never>();
});

test('a status of an unknown kind does not compile', () => {
  defineRecord({
    name: 'x',
    plural: 'xs',
    about: '',
    // @ts-expect-error an issue is open or closed
    statuses: { odd: 'ajar' },
    fields: {},
    facets: [],
  });
});

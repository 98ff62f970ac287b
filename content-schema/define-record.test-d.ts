import { expectTypeOf, test } from 'vitest';
import { defineRecord } from './define-record.ts';
import { code, line } from './fields.ts';
import type { Job, Run, Session, Task, User } from './index.ts';

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

test('a field that would hide a common key does not compile', () => {
  defineRecord({
    name: 'x',
    plural: 'xs',
    about: '',
    statuses: { open: 'open' },
    // @ts-expect-error every record has a title of its own
    fields: { title: line('Title') },
    facets: [],
  });
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

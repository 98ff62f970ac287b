import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { run as runType } from '../../../content-schema/records/run.ts';
import type { AnyRecord } from '../../pipeline/any-record.ts';
import { publicName, recordBook, saysOf, whoOf } from './record-book.ts';
import { typeOf } from './type-of.ts';

const record = (type: string, id: number, more: object): AnyRecord =>
  ({ type, id, displayTitle: `title ${id}`, author: 'author', ai: null, ...more }) as unknown as AnyRecord;
const session = record('session', 1, { code: 'S01-DFP-A', description: 'words' });
const twin = record('session', 9, { code: 'S01-DFP-A' });
const user = record('user', 2, { handle: 'mira' });
const runs = [3, 5, 4].map((id) => record('run', id, { session_code: 'S01-DFP-A', sessionId: 1, userId: 2 }));
const stray = record('run', 6, { session_code: 'S09-DFP-X', sessionId: null, userId: null, listener: 'Listener #7' });
const book = recordBook(recordTypes, [session, twin, user, ...runs, stray]);

test('a record knows who refers to it, newest first, and through which field', () => {
  const [group] = book.referrers.get(1) ?? [];
  expect(group?.label).toBe(runType.fields.session_code.label);
  expect(group?.records.map(({ id }) => id)).toEqual([5, 4, 3]);
  expect(book.referrers.get(2)?.[0]?.label).toBe(runType.fields.listener.label);
  expect(book.referrers.get(9)).toBeUndefined();
});

test('a name that two records bear means the lower number', () => {
  expect(book.byName.get('s01-dfp-a')?.id).toBe(1);
});

test('records are called by their code or handle, else by their title', () => {
  expect(publicName(typeOf(user), user)).toBe('mira');
  expect(publicName(typeOf(stray), stray)).toBe('title 6');
});

test('a record is about its listener, its owner, or its author', () => {
  const job = record('job', 7, { owner: 'ray' });
  const nameOf = (id: number) => {
    const person = book.byId.get(id);
    return person && publicName(typeOf(person), person);
  };
  expect(runs.map((run) => whoOf(typeOf(run), run, nameOf))).toEqual(['mira', 'mira', 'mira']);
  expect(whoOf(typeOf(stray), stray, nameOf)).toBe('Listener #7');
  expect(whoOf(typeOf(job), job, nameOf)).toBe('ray');
  expect(whoOf(typeOf(user), user, nameOf)).toBe('author');
});

test('what machines made of a record stands for it, else its own first words', () => {
  expect(saysOf(typeOf(session), session)).toBe('words');
  expect(saysOf(typeOf(session), { ...session, ai: { summary: 'short', state: 'proposed' } })).toBe('short');
  expect(saysOf(typeOf(user), user)).toBe('');
});

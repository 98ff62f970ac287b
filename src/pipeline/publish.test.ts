import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineRecord } from '../../content-schema/define-record.ts';
import { email, line, link, optional, priv } from '../../content-schema/fields.ts';
import { recordTypes } from '../../content-schema/index.ts';
import type { Ai } from '../../content-schema/record-base.ts';
import type { PrivateRecord } from './any-record.ts';
import { processRecords } from './process-records.ts';
import { publish } from './publish.ts';

const client = defineRecord({
  name: 'client',
  plural: 'clients',
  about: 'Somebody who buys.',
  statuses: { active: 'open' },
  fields: { alias: optional(line('Alias', { unique: true })), email: priv(email('Email')) },
  derived: {},
  facets: [],
});
const order = defineRecord({
  name: 'order',
  plural: 'orders',
  about: 'What a client buys.',
  statuses: { active: 'open' },
  fields: { buyer: link('Buyer', { to: 'client', by: ['alias', 'email', 'id'], as: 'buyerId', back: 'orders' }) },
  facets: [],
});

test.each(['ada@shop.example', 'Client #7', 'client 7', '#7'])(
  'a person of any type who has no public name is called by type and number: %s',
  (buyer) => {
    const { records, problems } = processRecords(
      [client, order],
      [
        { type: 'client', id: 7, origin: '', data: { title: 'client: ada@shop.example', email: 'ada@shop.example' } },
        { type: 'order', id: 8, origin: '', data: { title: 'order: of ada@shop.example', buyer } },
      ],
      { patternTags: [], publishPrivateNotes: false },
    );
    expect(problems).toEqual([]);
    expect(records.map(({ title }) => title)).toEqual(['client: Client #7', 'order: of Client #7']);
    expect(records[1]).toMatchObject({ buyerId: 7 });
    expect(JSON.stringify(records)).not.toContain('ada@');
  },
);

test('who comes later and claims the address of another does not get the name it is shown as', () => {
  const user = (id: number, handle: string) => ({
    ...{ type: 'user', id, origin: '' },
    data: { title: `user: ${handle}`, handle, email: 'ada@home.example' },
  });
  const task = { type: 'task', id: 9, origin: '', data: { title: 'task: ask ada@home.example', summary: 's' } };
  const { records } = processRecords(recordTypes, [user(8, 'eve'), task, user(7, 'ada')], {
    patternTags: [],
    publishPrivateNotes: false,
  });
  expect(records.find(({ id }) => id === 9)?.title).toBe('task: ask ada');
});

test('where nothing is left but what hides an address, the record says under which field', () => {
  const data = {
    ...{ title: 'user: solo', handle: 'solo@example.org', email: 'solo@example.org', author: 'ann@example.org' },
    ...{ labels: ['record:user', 'bob@example.org'], url: 'https://x.example/a/b/issues/301?by=ann@example.org' },
  };
  const run = { title: 'run: x', session_code: 'S01-DFP-ONE', listener: 'solo@example.org' };
  const { records, problems } = processRecords(
    recordTypes,
    [
      { type: 'user', id: 301, origin: '', data },
      { type: 'run', id: 302, origin: '', data: run },
    ],
    { patternTags: [], publishPrivateNotes: false },
  );
  expect(
    problems.filter(({ name }) => name.startsWith('address-')).map(({ name, field }) => `${name}: ${field}`),
  ).toEqual([
    'address-in-link: url',
    'address-as-answer: User ID',
    'address-as-answer: author',
    'address-as-answer: labels',
  ]);
  expect(records[0]).toMatchObject({ handle: 'Listener #301', url: null });
  expect(JSON.stringify([records, problems])).not.toContain('@');
});

describe.each(recordTypes.map((type) => [type.name, type] as const))('the AI text of a %s', (name, type) => {
  const words = { summary: 'MARKER', patternTag: 'MARKER', recommendation: 'MARKER' };
  const origin = { model: 'm', prompt: 'p@1', inputHash: 'h', generatedAt: '2026-01-01T00:00:00Z' };
  const isShown = (fields: readonly string[] | undefined, state: Ai['state'], publishPrivateNotes = false) => {
    const ai = { ...words, state, ...(fields === undefined ? {} : { provenance: { ...origin, fields } }) };
    const record = { id: 1, type: name, title: 't', labels: [], history: [], ai } as unknown as PrivateRecord;
    const { records: published } = publish([type], [record], { publishPrivateNotes });
    const shown = published[0]?.ai !== null;
    expect(JSON.stringify(published).includes('MARKER')).toBe(shown);
    return shown;
  };

  const fields = Object.entries(type.fields);
  const open = ['title', 'labels', 'status', ...fields.filter(([, field]) => !field.private).map(([key]) => key)];
  const notes = fields.filter(([, { private: hidden, shape }]) => hidden && shape === 'prose').map(([key]) => key);
  const shut = [
    ...fields.filter(([key, field]) => field.private && !notes.includes(key)).map(([key]) => key),
    ...[
      'rawBody',
      'history',
      'authorAssociation',
      'author',
      'ai',
      'unknown',
      '',
      '*',
      'Title',
      ' title',
      'title ',
      'NOTES',
    ],
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty', 'length', '0'],
    ...recordTypes
      .filter((other) => other.name !== name)
      .flatMap((other) => Object.keys(other.fields))
      .filter((key) => !Object.hasOwn(type.fields, key) && !Object.hasOwn(type.derived ?? {}, key)),
  ];

  test('is public when all it was made from is public', () => {
    fc.assert(
      fc.property(fc.subarray(open, { minLength: 1 }), fc.constantFrom('proposed', 'approved'), (keys, state) => {
        expect(isShown(keys, state)).toBe(true);
        expect(isShown(keys, 'rejected')).toBe(false);
      }),
    );
  });
  test('is private when one key of all is not public, approved or not, and whatever the owner opened', () => {
    fc.assert(
      fc.property(
        fc.subarray([...open, ...notes]),
        fc.subarray(shut, { minLength: 1 }),
        fc.constantFrom('proposed', 'approved', 'rejected'),
        fc.boolean(),
        (some, hidden, state, opened) => {
          expect(isShown([...some, ...hidden], state, opened)).toBe(false);
          expect(isShown([...hidden, ...some], state, opened)).toBe(false);
        },
      ),
    );
  });
  test('is private when its origin is not told', () => {
    for (const state of ['proposed', 'approved', 'rejected'] as const)
      for (const opened of [false, true]) {
        expect(isShown([], state, opened)).toBe(false);
        expect(isShown(undefined, state, opened)).toBe(false);
      }
  });
  test('made from private answers needs both the owner who opens them and a maintainer who approves it', () => {
    for (const key of notes) {
      expect(isShown([...open, key], 'proposed')).toBe(false);
      expect(isShown([...open, key], 'approved')).toBe(false);
      expect(isShown([...open, key], 'proposed', true)).toBe(false);
      expect(isShown([...open, key], 'approved', true)).toBe(true);
    }
  });
});

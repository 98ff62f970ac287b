import { expect, test } from 'vitest';
import { defineRecord } from '../../content-schema/define-record.ts';
import { line, link, optional, priv } from '../../content-schema/fields.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { processRecords } from './process-records.ts';

const card = defineRecord({
  name: 'card',
  plural: 'cards',
  about: 'A library card.',
  statuses: { active: 'open' },
  fields: { pin: priv(line('Pin')), holder: optional(line('Holder')) },
  derived: {},
  facets: [],
});
const book = defineRecord({
  name: 'book',
  plural: 'books',
  about: 'A book on loan.',
  statuses: { active: 'open' },
  fields: {
    byNumber: optional(link('By Number', { to: 'card', by: ['id', 'holder'], as: 'byNumberId', back: 'books' })),
    byPin: optional(link('By Pin', { to: 'card', by: ['pin', 'holder'], as: 'byPinId', back: 'books' })),
    secretly: optional(priv(link('Secretly', { to: 'card', by: ['holder'], as: 'secretlyId', back: 'secrets' }))),
  },
  facets: [],
});

const loan = (answers: Record<string, string | number>, holder: string | null = 'ada') => {
  const { records, problems } = processRecords(
    [card, book],
    [
      { type: 'card', id: 7, origin: '', data: { title: 'card: 7', pin: 'PIN-4711', holder } },
      { type: 'book', id: 8, origin: '', data: { title: 'book: 8', ...answers } },
    ],
    { patternTags: [], publishPrivateNotes: false },
  );
  return { book: records.find(({ id }) => id === 8), all: JSON.stringify({ records, problems }), problems };
};

test('a record that was named by its number is shown by its public name, as text', () => {
  expect(loan({ byNumber: '7' }).book).toMatchObject({ byNumber: 'ada', byNumberId: 7 });
  expect(loan({ byNumber: '7' }, null).book).toMatchObject({ byNumber: '#7', byNumberId: 7 });
});

test('a record that was named by a private value is shown by a public one', () => {
  const { book: published, all } = loan({ byPin: 'PIN-4711' });
  expect(published).toMatchObject({ byPin: 'ada', byPinId: 7 });
  expect(all).not.toContain('4711');
});

test('a private link tells nothing on either side, and nothing when it leads nowhere', () => {
  const { book: published, all } = loan({ secretly: 'ada' });
  expect(published).toMatchObject({ secretlyId: null });
  expect(all).not.toContain('"secrets":[8]');
  const lost = loan({ secretly: 'somebody' });
  expect(lost.problems.map(({ message }) => message)).toEqual([
    '"Secretly" names a record, but there is no such card.',
  ]);
});

test.each(['[address hidden]', 'nobody@x.example', ''])(
  'whoever writes the body of an issue is linked to nobody by it: %s',
  (holder) => {
    const json = '```json\n{"byNumberId": 7}\n```';
    const rawBody = `### By Number\n\n${holder}\n\n### By Pin\n\n_No response_\n\n### Secretly\n\n_No response_\n\n${json}\n`;
    expect(loan({ rawBody }).book).toMatchObject({ byNumberId: null });
    // Not even where a file kept what an earlier body said.
    expect(loan({ rawBody, byNumberId: 7 }).book).toMatchObject({ byNumberId: null });
  },
);

test('a file of the data-hub may leave out an address and keep its link', () => {
  expect(loan({ byNumber: '[address hidden]', byNumberId: 7 }).book).toMatchObject({ byNumber: 'ada', byNumberId: 7 });
});

test('an address is the first one’s who gave it, and nobody takes it over by calling themselves so', () => {
  const { records } = processRecords(
    recordTypes,
    [
      { type: 'user', id: 1, origin: '', data: { title: 'user: a', handle: 'ada', email: 'ada@example.com' } },
      { type: 'user', id: 2, origin: '', data: { title: 'user: b', handle: 'ada@example.com' } },
      {
        type: 'run',
        id: 3,
        origin: '',
        data: { title: 'run: r', session_code: 'S01-DFP-A', listener: 'ada@example.com' },
      },
    ],
    { patternTags: [], publishPrivateNotes: false },
  );
  expect(records.find(({ id }) => id === 3)).toMatchObject({ listener: 'ada', userId: 1 });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSearchFiles } from './changed-search-files.ts';
import { type IndexedPage, pageIndexer } from './indexed-page.ts';
import { searchFiles } from './search-files.ts';

const indexedPage = pageIndexer((word) => word.replace(/(?:ing|s)$/, ''));

/** A word of many that are rare and few that are common, some of which every object has. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.nat(3000).map((number) => `w${number.toString(36)}`) },
  { weight: 3, arbitrary: fc.nat(20).map((number) => `common${number}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '次の京都', 'Łódź', 'x'.repeat(400)),
  },
);
const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));
const record = fc.record({
  address: fc.tuple(fc.constantFrom('tasks', 'runs', 'jobs'), fc.nat(60)).map(([plural, id]) => `${plural}/${id}/`),
  title: text.map((words) => words.slice(0, 40)),
  text,
  status: fc.constantFrom('open', 'done', '__proto__', ''),
});
interface Told {
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly status: string;
}

const pageOf = ({ address, title, text: words, status }: Told): IndexedPage => {
  const filter = status === '' ? '' : `<b data-index-filter="status">${status}</b>`;
  const html = `<main data-searchable><h1>${title}</h1>${filter}<p data-index-text>${words}</p></main>`;
  return indexedPage(`${address}index.html`, html) as IndexedPage;
};
const docs = ['docs/', 'docs/guides/search/'].map((address) =>
  pageOf({ address, title: 'A guide', text: 'common1 words of guides', status: 'open' }),
);
const byAddress = (pages: readonly IndexedPage[]) => new Map(pages.map((page) => [page.address, page]));

test('an index that follows edits has the bytes of one that is made from scratch', () => {
  let [edits, moved] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 30, maxLength: 60 }),
      fc.array(fc.tuple(record, fc.boolean()), { minLength: 1, maxLength: 6 }),
      (records, changes) => {
        let pages = byAddress([...docs, ...records.map(pageOf)]);
        let files = new Map(searchFiles(pages.values()));
        for (const [changed, goes] of changes) {
          const before = pages.get(changed.address);
          const after = goes ? undefined : pageOf(changed);
          if (!before && !after) continue;
          pages = new Map(pages);
          if (after) pages.set(after.address, after);
          else pages.delete(changed.address);
          const made = new Map(searchFiles(pages.values()));
          const result = changedSearchFiles((path) => files.get(path), [{ before, after }]);
          if (result) {
            edits += 1;
            if (result.gone.length > 0) moved += 1;
            const followed = new Map(files);
            for (const path of result.gone) followed.delete(path);
            for (const [path, bytes] of result.written) followed.set(path, bytes);
            expect(plain(followed)).toEqual(plain(made));
          }
          files = made;
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(edits).toBeGreaterThan(100);
  expect(moved, 'edits that move a border').toBeGreaterThan(0);
});

const plain = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].sort().map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));

test('what is kept of a page is plain data', () => {
  const page = pageOf({ address: 'tasks/1/', title: '次の京都', text: 'one two one', status: 'open' });
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});

test('the order in which pages come is no matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(record, { selector: ({ address }) => address, maxLength: 30 }), (records) => {
      const pages = [...docs, ...records.map(pageOf)];
      expect(plain(new Map(searchFiles(pages.toReversed())))).toEqual(plain(new Map(searchFiles(pages))));
    }),
    { numRuns: 20 },
  );
});

test('an edit of one word writes the files of that word and the lists, and no other', () => {
  const records = Array.from({ length: 400 }, (_, id) => ({
    address: `tasks/${id}/`,
    title: `Task ${id}`,
    text: Array.from({ length: 60 }, (_unused, at) => `word${(id * 61 + at * 7) % 4000}`).join(' '),
    status: 'open',
  }));
  const before = pageOf(records[7] as Told);
  const after = pageOf({ ...(records[7] as Told), text: `${records[7]?.text} onemoreword` });
  const files = new Map(searchFiles(records.map(pageOf)));
  const { written = [], gone } = changedSearchFiles((path) => files.get(path), [{ before, after }]) ?? {};
  expect(written.map(([path]) => path.replace(/from-\w*/, 'from')).sort()).toEqual([
    'search/places/from.bin',
    'search/words/from.bin',
  ]);
  expect(gone).toEqual([]);
  expect(files.size).toBeGreaterThan(12);
});

test('where the numbers of pages are others, the index is made anew', () => {
  const one = pageOf({ address: 'tasks/1/', title: 'One', text: '', status: 'open' });
  const files = new Map(searchFiles([...docs, one]));
  const read = (path: string) => files.get(path);
  const event = pageOf({ address: 'events/2/', title: 'Two', text: '', status: '' });
  const guide = pageOf({ address: 'docs/guides/', title: 'Guides', text: '', status: '' });
  for (const change of [{ after: event }, { before: one }, { after: guide }, { before: docs[0] }])
    expect(changedSearchFiles(read, [change])).toBeUndefined();
  expect(changedSearchFiles(() => undefined, [{ before: one }])).toBeUndefined();
});

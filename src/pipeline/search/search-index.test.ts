import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IndexedPage, pageIndexer } from '../../build/search/indexed-page.ts';
import { searchFiles } from '../../build/search/search-files.ts';
import { nearWords } from './near-words.ts';
import { openIndex, StaleIndex } from './open-index.ts';
import { createPieces } from './pieces.ts';
import { type Chosen, searchIndex } from './search-index.ts';

const stem = (word: string) => word.replace(/(?:ing|er|s)$/, '');
const pieces = createPieces(stem);
const indexedPage = pageIndexer(stem);

interface Told {
  readonly title?: string;
  readonly name?: string;
  readonly text?: string;
  readonly filters?: Readonly<Record<string, string>>;
}

const pageOf = (address: string, { title = '', name = '', text = '', filters = {} }: Told): IndexedPage => {
  const marks = Object.entries(filters).map(([key, value]) => `<b data-index-filter="${key}">${value}</b>`);
  const texts = `<h1>${title}</h1>${marks.join('')}<i data-index-name>${name}</i><p data-index-text>${text}</p>`;
  const html = `<main data-searchable>${texts}</main>`;
  return indexedPage(`${address}index.html`, html) as IndexedPage;
};

const filesOf = (pages: Readonly<Record<string, Told>>) =>
  new Map(searchFiles(Object.entries(pages).map(([address, told]) => pageOf(address, told))));

/** Loads files of an index, and notes which. */
const loaderOf =
  (files: ReadonlyMap<string, Uint8Array>, asked: string[] = []) =>
  async (name: string) => {
    asked.push(name);
    const bytes = files.get(`search/${name}`);
    if (!bytes) throw new Error(`${name} is not there`);
    return bytes;
  };

const search = async (pages: Readonly<Record<string, Told>>, typed: string | null, chosen: Chosen = {}) => {
  const { addresses } = await searchIndex(await openIndex(loaderOf(filesOf(pages))), pieces, typed, chosen);
  return addresses;
};

test('the page that bears a name stands before those that speak of it, then titles, then texts', async () => {
  const pages = {
    'runs/1/': { title: 'run of quietharbor', text: 'quietharbor' },
    'runs/2/': { text: 'somebody met quietharbor there, and quietharbor said so to quietharbor' },
    'users/9/': { title: 'A listener', name: 'quietharbor', text: 'long '.repeat(200) },
    'tasks/3/': { text: 'nothing of that kind' },
  };
  expect(await search(pages, 'quietharbor')).toEqual(['users/9/', 'runs/1/', 'runs/2/']);
});

test('of pages that fit alike the order is that of sections and numbers', async () => {
  const told = { text: 'rain on a roof' };
  const pages = { 'docs/': told, 'tasks/10/': told, 'tasks/9/': told, 'jobs/11/': told };
  expect(await search(pages, 'rain')).toEqual(['jobs/11/', 'tasks/9/', 'tasks/10/', 'docs/']);
  expect(await search(pages, null)).toEqual(['jobs/11/', 'tasks/9/', 'tasks/10/', 'docs/']);
});

test('words are found by their stem, by their beginning, and while they are typed', async () => {
  const pages = { 'tasks/1/': { text: 'listening' }, 'tasks/2/': { text: 'list' }, 'tasks/3/': { text: 'silence' } };
  expect(await search(pages, 'listens')).toEqual(['tasks/1/']);
  expect(await search(pages, 'list')).toEqual(['tasks/2/', 'tasks/1/']);
  expect(await search(pages, 'listeni')).toEqual(['tasks/1/']);
  expect(await search(pages, 'listing')).toEqual(['tasks/2/']);
});

test('a misspelled word finds no shorter one, and is led to those that are spelled like it', async () => {
  const pages = {
    'sessions/5/': { title: 'Settling the water', text: 'settling' },
    'tasks/1/': { text: 'set the table, settle, setter' },
    'tasks/2/': { text: 'breathing, breath' },
  };
  expect(await search(pages, 'sxtling')).toEqual([]);
  const index = await openIndex(loaderOf(filesOf(pages)));
  const near = async (typed: string) =>
    (await nearWords(index, pieces, typed)).map(
      ({ typed: word, term, addresses }) => `${word}: ${term} on ${addresses}`,
    );
  expect(await near('sxttling water')).toEqual(['sxttling: settl on sessions/5/']);
  expect(await near('brathe')).toEqual(['brathe: breath on tasks/2/']);
  expect(await near('breath set S04-DFP 京都 qqqqzzzz')).toEqual([]);
});

test('near words are read from sixteen files at most', async () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `${(index * 7919).toString(36).replace(/\d/g, 'x')}word`);
  const files = filesOf({ 'tasks/1/': { text: words.join(' ') } });
  expect([...files.keys()].filter((name) => name.includes('/words/')).length).toBeGreaterThan(20);
  const asked: string[] = [];
  const index = await openIndex(loaderOf(files, asked));
  await nearWords(index, pieces, 'xxxworx');
  expect(asked.filter((name) => name.startsWith('words/')).length).toBeLessThanOrEqual(16);
});

test('all words have to be there, and a phrase has to stand as it is asked, within one block', async () => {
  const pages = {
    'tasks/1/': { text: 'one clear line' },
    'tasks/2/': { text: 'a line that is clear' },
    'tasks/3/': { text: 'how clear</p><p data-index-text>line up' },
    'tasks/4/': { text: 'clear' },
  };
  expect((await search(pages, 'clear line')).toSorted()).toEqual(['tasks/1/', 'tasks/2/', 'tasks/3/']);
  expect(await search(pages, '"clear line"')).toEqual(['tasks/1/']);
});

test('filters narrow, and each is counted under the choices in the others', async () => {
  const pages = {
    'tasks/1/': { text: 'rain', filters: { type: 'task', status: 'open' } },
    'tasks/2/': { text: 'rain', filters: { type: 'task', status: 'done' } },
    'jobs/3/': { text: 'rain', filters: { type: 'job', status: 'done' } },
    'jobs/4/': { text: 'sun', filters: { type: 'job', status: '__proto__' } },
  };
  const index = await openIndex(loaderOf(filesOf(pages)));
  expect(index.entry.filters).toEqual([
    [
      'status',
      [
        ['__proto__', 1],
        ['done', 2],
        ['open', 1],
      ],
    ],
    [
      'type',
      [
        ['job', 2],
        ['task', 2],
      ],
    ],
  ]);
  const found = await searchIndex(index, pieces, 'rain', { type: 'task', status: 'done' });
  expect(found.addresses).toEqual(['tasks/2/']);
  expect(await found.counts(['type', 'status', 'unknown'])).toEqual([
    [
      'type',
      [
        ['job', 1],
        ['task', 1],
      ],
    ],
    [
      'status',
      [
        ['__proto__', 0],
        ['done', 1],
        ['open', 1],
      ],
    ],
  ]);
  expect(await search(pages, null, { status: '__proto__' })).toEqual(['jobs/4/']);
  expect(await search(pages, 'rain', { unknown: 'x' })).toEqual([]);
});

test('every word and every row of two finds the pages that it stands in, and no others', async () => {
  const word = fc.oneof(
    fc.nat(400).map((number) => `w${number}x`),
    fc.constantFrom('constructor', 'toString', '__proto__', 'Łódź', 'valueOf'),
  );
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(), async (all, pick) => {
      const told = Object.fromEntries(all.map((words, id) => [`tasks/${id * 3}/`, { text: words.join(' ') }]));
      const index = await openIndex(loaderOf(filesOf(told)));
      const [words = []] = all;
      const at = pick % words.length;
      const ask = async (typed: string) => (await searchIndex(index, pieces, typed, {})).addresses.toSorted();
      const having = (isIn: (own: readonly string[]) => boolean) =>
        all.flatMap((own, id) => (isIn(own) ? [`tasks/${id * 3}/`] : [])).sort();
      expect(await ask(`${words[at]}`)).toEqual(having((own) => own.includes(words[at] ?? '')));
      if (at + 1 < words.length)
        expect(await ask(`"${words[at]} ${words[at + 1]}"`)).toEqual(
          having((own) => own.some((one, index) => one === words[at] && own[index + 1] === words[at + 1])),
        );
    }),
    { numRuns: 60 },
  );
});

test('nothing is loaded but what a question needs', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, id) => [
      `tasks/${id}/`,
      {
        text: Array.from({ length: 60 }, (_unused, at) => `word${(id * 61 + at * 7) % 4000}x`).join(' '),
        filters: { type: 'task' },
      },
    ]),
  );
  const files = filesOf(many);
  const asked: string[] = [];
  const index = await openIndex(loaderOf(files, asked));
  expect(asked).toEqual(['entry.json', 'pages.json']);
  await searchIndex(index, pieces, 'word1234x', {});
  await searchIndex(index, pieces, 'word1234x', {});
  expect(asked.slice(2)).toEqual([expect.stringMatching(/^words\/from-/)]);
  expect(files.size).toBeGreaterThan(12);
});

test('files of two editions are never read together, and a file that is missing is told', async () => {
  const told = { text: 'rain', filters: { type: 'task' } };
  const files = filesOf({ 'tasks/1/': told });
  const others = filesOf({ 'tasks/1/': told, 'tasks/2/': told, 'docs/': told });
  const mixed = async (names: RegExp, typed: string) => {
    const some = new Map(
      [...files].map(([path, bytes]) => [path, names.test(path) ? (others.get(path) ?? bytes) : bytes]),
    );
    return searchIndex(await openIndex(loaderOf(some)), pieces, typed, { type: 'task' });
  };
  for (const names of [/pages/, /words/, /filters/]) await expect(mixed(names, 'rain')).rejects.toThrow(StaleIndex);
  await expect(mixed(/places/, '"rain rain"')).rejects.toThrow(StaleIndex);
  const without = new Map([...files].filter(([path]) => !path.includes('words')));
  const index = await openIndex(loaderOf(without));
  await expect(searchIndex(index, pieces, 'rain', {})).rejects.toThrow('is not there');
});

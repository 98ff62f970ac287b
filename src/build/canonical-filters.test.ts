import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { canonicalFilters, type IndexFile } from './canonical-filters.ts';

const packed = (data: unknown) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(data)]));
const unpacked = ({ content }: IndexFile) => decode(gunzipSync(content).subarray('pagefind_dcd'.length));

/** An index as Pagefind hands it over, its filters and their values in the order given. */
const index = (filters: readonly (readonly [name: string, hash: string])[], values: readonly string[]): IndexFile[] => [
  {
    path: 'pagefind-entry.json',
    content: Buffer.from('{"version":"1","languages":{"en":{"hash":"en_0a0a0a0a0a","page_count":1}}}'),
  },
  { path: 'fragment/en_1234567.pf_fragment', content: packed({ url: '/' }) },
  ...filters.map(([name, hash]) => ({
    path: `filter/en_${hash}.pf_filter`,
    content: packed([name, values.map((value) => [value, [0]])]),
  })),
  {
    path: 'pagefind.en_0a0a0a0a0a.pf_meta',
    content: packed(['1', [], [], filters.map(([name, hash]) => [name, `en_${hash}`]), [], ['title']]),
  },
];

const one = canonicalFilters(
  index(
    [
      ['type', 'aaaaaaa'],
      ['area', 'bbbbbbb'],
    ],
    ['x', 'y'],
  ),
);
const other = canonicalFilters(
  index(
    [
      ['area', 'ccccccc'],
      ['type', 'ddddddd'],
    ],
    ['y', 'x'],
  ),
);

test('the same pages give the same files in whatever order the filters come', () => {
  const sorted = (files: readonly IndexFile[]) =>
    files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`).sort();
  expect(sorted(one)).toEqual(sorted(other));
});

test('every filter is found by the name that the list of filters gives, and that list by the entry', () => {
  const names = one.map(({ path }) => path);
  const meta = one.find(({ path }) => path.endsWith('.pf_meta')) as IndexFile;
  const [, , , filters] = unpacked(meta) as [unknown, unknown, unknown, [string, string][]];
  expect(filters.map(([name]) => name)).toEqual(['area', 'type']);
  for (const [, hash] of filters) expect(names).toContain(`filter/${hash}.pf_filter`);
  const entry = one.find(({ path }) => path.endsWith('entry.json')) as IndexFile;
  const { hash } = JSON.parse(Buffer.from(entry.content).toString()).languages.en;
  expect(names).toContain(`pagefind.${hash}.pf_meta`);
  expect(names).toContain('fragment/en_1234567.pf_fragment');
});

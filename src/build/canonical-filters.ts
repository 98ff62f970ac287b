import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of a search index as Pagefind hands it over. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What stands before the CBOR in each of Pagefind's files. */
const magic = 'pagefind_dcd';

type Filter = readonly [name: string, values: readonly (readonly [value: string, pages: readonly number[]])[]];
type Meta = [version: string, pages: unknown, words: unknown, filters: (readonly [name: string, hash: string])[]];

/**
 * Puts the filters of a search index in an order of their own. Pagefind writes them as its hash maps happen to lie, another way
 * each time it runs, so the same pages would give other files; names follow from the content here as they do there.
 */
export function canonicalFilters(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = files.filter(({ path }) => path.endsWith('.pf_filter')).map((file) => filterFile(file, renamed));
  const metas = files.filter(({ path }) => path.endsWith('.pf_meta')).map((file) => metaFile(file, renamed));
  const others = files.filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path));
  return [...others.map((file) => entryFile(file, renamed)), ...filters, ...metas];
}

function filterFile(file: IndexFile, renamed: Map<string, string>): IndexFile {
  const [name, values] = read<Filter>(file);
  return named(file, [name, values.toSorted(([a], [b]) => order(a, b))], 7, renamed);
}

function metaFile(file: IndexFile, renamed: Map<string, string>): IndexFile {
  const [version, pages, words, filters, ...rest] = read<Meta>(file);
  const settled = filters
    .map(([name, hash]) => [name, renamed.get(hash) ?? hash] as const)
    .sort(([a], [b]) => order(a, b));
  return named(file, [version, pages, words, settled, ...rest], 10, renamed);
}

/** The file that every search begins with names the others. */
function entryFile(file: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  if (!file.path.endsWith('pagefind-entry.json')) return file;
  const text = Buffer.from(file.content).toString('utf8');
  return { ...file, content: Buffer.from(text.replace(/(?<="hash":")[^"]+/g, (hash) => renamed.get(hash) ?? hash)) };
}

/** Names a file after its content, `en_` and some digits of a hash. */
function named({ path }: IndexFile, data: unknown, digits: number, renamed: Map<string, string>): IndexFile {
  const bytes = encode(data);
  const [, folder = '', language = '', old = '', ending = ''] = /^(.*?)(\w+)_([0-9a-f]+)(\.\w+)$/.exec(path) ?? [];
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, digits);
  renamed.set(`${language}_${old}`, `${language}_${hash}`);
  const content = gzipSync(Buffer.concat([Buffer.from(magic), bytes]), { level: 9 });
  return { path: `${folder}${language}_${hash}${ending}`, content };
}

const read = <T>({ content }: IndexFile): T => decode(gunzipSync(content).subarray(magic.length)) as T;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Git } from './git.ts';

/** What an object of git's holds; no contents where they are too large to be read. */
export interface Blob {
  readonly size: number;
  readonly contents: Buffer | undefined;
}

/** Reads objects by their names, all at once; larger ones than `most` only by their size. What is not there is left out. */
export async function readBlobs(git: Git, names: readonly string[], most: number): Promise<ReadonlyMap<string, Blob>> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  const sizes = new Map(
    String(await git(['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'], asked(wanted)))
      .split('\n')
      .flatMap((line) => {
        const [name = '', type, size] = line.split(' ');
        return type === 'blob' ? [[name, Number(size)] as const] : [];
      }),
  );
  const small = [...sizes].filter(([, size]) => size <= most).map(([name]) => name);
  const read = small.length > 0 ? await git(['cat-file', '--batch'], asked(small)) : Buffer.alloc(0);
  const contents = new Map(piecesOf(read));
  return new Map([...sizes].map(([name, size]) => [name, { size, contents: contents.get(name) }]));
}

const asked = (names: readonly string[]): string => names.map((name) => `${name}\n`).join('');

/** Each piece is a line with name, type and size, then as many bytes, then a line end. */
function* piecesOf(bytes: Buffer): Generator<readonly [name: string, contents: Buffer]> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const [name = '', , size = '0'] = bytes.toString('latin1', at, end).split(' ');
    const from = end + 1;
    yield [name, bytes.subarray(from, from + Number(size))];
    at = from + Number(size) + 1;
  }
}

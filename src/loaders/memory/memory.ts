import { hash } from 'node:crypto';
import { addOwn, orTell, readOwn, writeOwn } from '../../object-cache.ts';
import type { Remember } from '../../pipeline/remember.ts';
import { blocksOf, firstLine, type KeptEntries, readEntries } from './kept-entries.ts';

/** What was worked out before, in a file from one run to the next. */
export interface Memory {
  readonly remember: Remember;
  /** Writes what is new since it was written last. Never throws. */
  keep(): Promise<void>;
}

/** Entries that nobody asked for in a run are left in the file until they are more than these besides as many as were asked for. */
const spare = 1000;

/**
 * A memory in a file. `kind` says all that decides what becomes of the same besides what is asked with: a file of another kind, and what
 * of it is damaged, is as good as none. An entry goes by the digest of all that it was made from, so it is never out of date.
 */
export async function memoryIn(file: string, kind: string): Promise<Memory> {
  const nothing: KeptEntries = { lines: new Map(), isWhole: false };
  const found = await readOwn(file).then(
    (bytes) => readEntries(bytes, kind),
    () => nothing,
  );
  const lines = new Map(found.lines);
  let { isWhole } = found;
  const made = new Map<string, string>();
  const used = new Set<string>();
  return {
    remember(from, make) {
      const key = hash('sha256', JSON.stringify(from)).slice(0, 32);
      used.add(key);
      const known = made.get(key) ?? lines.get(key)?.toString();
      if (known !== undefined) return JSON.parse(known);
      const result = make();
      made.set(key, JSON.stringify(result));
      return result;
    },
    keep: () =>
      orTell(file, async () => {
        const unused = lines.size + made.size - used.size;
        if (!isWhole || unused > used.size + spare) {
          const still = [...lines].filter(([key]) => used.has(key));
          await writeOwn(file, wholeFile(kind, [...still, ...made]));
        } else if (made.size > 0) await addOwn(file, blocksOf(made));
        for (const [key, json] of made) lines.set(key, Buffer.from(json));
        made.clear();
        isWhole = true;
      }),
  };
}

function* wholeFile(kind: string, entries: Iterable<readonly [key: string, json: Buffer | string]>) {
  yield firstLine(kind);
  yield* blocksOf(entries);
}

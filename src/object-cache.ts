import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One cached value on disk. What cannot be read is not there: a cache may always be thrown away. */
export interface ObjectCache<T> {
  read(): Promise<T | undefined>;
  write(value: T): Promise<void>;
}

/**
 * A JSON file as a cache; written whole or not at all, so that a crash leaves no half. `kind` says what the value is and how it
 * was asked for: a file of another kind, or one that was changed since, is as good as none.
 */
export function objectCache<T>(file: string, kind: string): ObjectCache<T> {
  const sum = (json: string) => createHash('sha256').update(kind).update('\0').update(json).digest('hex');
  return {
    async read() {
      try {
        const [, written, json = ''] = /^\["(\w+)",\n(.*)\]\n$/s.exec(await readFile(file, 'utf8')) ?? [];
        return written === sum(json) ? (JSON.parse(json) as T) : undefined;
      } catch {
        return undefined;
      }
    },
    async write(value) {
      const json = JSON.stringify(value);
      const unfinished = `${file}.${process.pid}.new`;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(unfinished, `["${sum(json)}",\n${json}]\n`);
      await rename(unfinished, file);
    },
  };
}

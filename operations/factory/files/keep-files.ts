/** The files that stages keep between runs: each is there whole or not at all, whenever a process ends. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { plainFile } from './plain-file.ts';

/** Writes a file beside its place and puts it there when it is complete. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${randomUUID()}.new`;
  try {
    await writeFile(aside, text, { flag: 'wx' });
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}

/** A value as a file of JSON. */
export const writeJson = (path: string, value: unknown): Promise<void> =>
  writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);

/** What stands in a file of JSON; nothing where there is none, or another thing. It is then made anew. */
export async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const bytes = await plainFile(path);
  if (bytes === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The digest of all that something is made from. */
export const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

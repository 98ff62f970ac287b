import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NumberOf } from './number-of-record.ts';

/** A file of a data-hub that a session's record stands in. */
export interface RecordFile {
  /** As it lies in the repository. */
  readonly path: string;
  readonly text: string;
}

/** What a record of a session says. */
export type Answers = Readonly<Record<'title' | 'code' | 'description' | 'track_url', string> & { step: number }>;

/** The record of a session as a file: the one that has its code, or a new one with a number that no record has. */
export async function recordFile(
  checkout: string,
  hub: string,
  answers: Answers,
  { at, numberOf }: { readonly at: string; readonly numberOf: NumberOf },
): Promise<RecordFile> {
  const data = join(hub, 'data');
  const taken = new Set<number>();
  for (const { folder, name } of await filesOf(join(checkout, data))) {
    const number = Number(/^0*(\d+)\.(?:json|ya?ml)$/i.exec(name)?.[1]);
    if (!Number.isSafeInteger(number)) continue;
    taken.add(number);
    if (folder !== 'sessions' || !name.endsWith('.json')) continue;
    const path = join(data, folder, name);
    const old = parsed(await readFile(join(checkout, path), 'utf8'));
    if (old?.['code'] === answers.code) return { path, text: written(renewed(old, answers, at)) };
  }
  const id = await numberOf(answers.code, taken);
  const dates = { createdAt: at, updatedAt: at };
  return { path: join(data, 'sessions', `${id}.json`), text: written({ id, status: 'active', ...answers, ...dates }) };
}

async function filesOf(data: string): Promise<{ readonly folder: string; readonly name: string }[]> {
  const folders = await readdir(data, { withFileTypes: true }).catch(() => []);
  const found = folders.filter((entry) => entry.isDirectory() && entry.name !== 'gates');
  const names = await Promise.all(
    found.map(async ({ name: folder }) => (await readdir(join(data, folder))).map((name) => ({ folder, name }))),
  );
  return names.flat();
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Only what the session says is new; where nothing is, the file stays as it is. */
function renewed(old: Record<string, unknown>, answers: Answers, at: string): Record<string, unknown> {
  const isSame = Object.entries(answers).every(([key, value]) => old[key] === value);
  return isSame ? old : { ...old, ...answers, updatedAt: at };
}

const written = (record: object): string => `${JSON.stringify(record, null, 2)}\n`;

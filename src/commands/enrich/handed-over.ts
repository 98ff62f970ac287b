import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Calls, callsSchema, type Replied, type Replies, repliesSchema } from '../../pipeline/enrich/wire.ts';
import { CommandError } from '../command-error.ts';

/** The folder in which the jobs hand over what they found, unless another one is named. */
export const usualFolder = '.cache/ledgerline/enrich';

/** What the job that collects leaves for the job that infers. */
export const writeCalls = (folder: string, { room, calls }: Pick<Calls, 'room' | 'calls'>): void =>
  write(folder, 'calls', { format: 'ledgerline calls 1', room, calls });

/** What the job that infers finds. */
export const readCalls = (folder: string): Calls => read(folder, 'calls', callsSchema);

/** What the job that infers leaves for the job that publishes. */
export const writeReplies = (folder: string, replies: readonly Replied[], stopped = false): void =>
  write(folder, 'replies', { format: 'ledgerline replies 1', stopped, replies });

/** What the job that publishes finds: a model's words, of which nothing is believed yet; none where no model was asked. */
export const readReplies = (folder: string): Pick<Replies, 'replies' | 'stopped'> =>
  existsSync(join(folder, 'replies.json')) ? read(folder, 'replies', repliesSchema) : { replies: [], stopped: false };

function write(folder: string, name: string, content: unknown): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
}

function read<Content>(folder: string, name: string, schema: z.ZodType<Content>): Content {
  const path = join(folder, `${name}.json`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new CommandError(
      `${path} is not there or cannot be read.`,
      `Run "ledgerline enrich ${name === 'calls' ? 'collect' : 'infer'}" first, with the same --work.`,
    );
  }
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  throw new CommandError(
    `${path} is not what this version of Ledgerline writes.`,
    'Begin with "ledgerline enrich collect".',
  );
}

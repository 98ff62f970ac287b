import { join } from 'node:path';
import { codeDigest } from './code-digest.ts';
import { type Memory, memoryIn } from './memory.ts';

/** What decides what becomes of a record besides the record: the rooms that are pure, their problems, and what they are built on. */
const rooms = ['content-schema', 'src/pipeline', 'src/problems.ts', 'package-lock.json'];

/**
 * The memory of what became of records and their texts. It holds private answers, so it lies in the part of the cache that never leaves
 * the machine.
 */
export async function recordMemory(cacheFolder: string): Promise<Memory> {
  const code = codeDigest(join(import.meta.dirname, '../../..'), rooms);
  return memoryIn(join(cacheFolder, 'private', 'records.lines'), `records 1 ${code}`);
}

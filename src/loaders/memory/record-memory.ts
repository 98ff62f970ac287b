import { join } from 'node:path';
import { anew } from '../../pipeline/remember.ts';
import { codeDigest } from './code-digest.ts';
import { type Memory, memoryIn } from './memory.ts';

/**
 * The memory of what became of records and their texts. It holds private answers, so it lies in the part of the cache that never leaves
 * the machine.
 */
export async function recordMemory(cacheFolder: string): Promise<Memory> {
  const code = codeDigest(join(import.meta.dirname, '../../..'));
  if (code === undefined) return { remember: anew, keep: async () => undefined };
  return memoryIn(join(cacheFolder, 'private', 'records.lines'), `records 1 ${code}`);
}

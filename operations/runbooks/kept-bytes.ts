/**
 * BYTES OF A CHANGE: they lie in the store once, under their digest, so that what workflows keep of a change stays small and any machine
 * can go on with it.
 */
import { createHash } from 'node:crypto';
import { Final } from '../engine/engine.ts';
import type { Store } from '../store/store.ts';

/** Where bytes are. */
export type KeptBytes = { readonly sha256: string; readonly bytes: number };

/** What is to stand in a file: text, or bytes that are kept. */
export type Contents = string | KeptBytes;

/** The room whose notes they are. Housekeeping forgets them long after the last run that can need them. */
export const bytesRoom = 'bytes';

/** Keeps bytes; the same twice are kept once. */
export async function keepBytes(store: Store, bytes: Uint8Array): Promise<KeptBytes> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // Set, not claimed: who needs them anew starts their time anew.
  await store.notes(bytesRoom).set(sha256, Buffer.from(bytes).toString('base64'));
  return { sha256, bytes: bytes.length };
}

/** Gives bytes back. Throws a `Final` where they were forgotten. */
export async function keptBytes(store: Store, { sha256 }: KeptBytes): Promise<Uint8Array> {
  const text = await store.notes(bytesRoom).get(sha256);
  if (typeof text === 'string') return Buffer.from(text, 'base64');
  throw new Final('A file that was to be written is not kept any more. Start it again.');
}

import { oidOf } from '../../../src/github/read-blobs.ts';
import type { Forge } from '../../github/forge.ts';
import type { Change, RunbookWorld } from '../runbook.ts';
import { type ChangedBytes, type WhatChanges, whatChanges } from './what-changes.ts';

/** What a change changes at a commit. Texts are compared line by line, bytes by the names that git gives them. */
export async function changesAt(
  { at, forge, bytes }: Pick<RunbookWorld, 'at' | 'bytes'> & { readonly forge: Pick<Forge, 'texts' | 'oids'> },
  sha: string,
  { write, remove }: Pick<Change, 'write' | 'remove'>,
): Promise<WhatChanges> {
  const texts: Record<string, string> = {};
  const others: [string, { readonly sha256: string; readonly bytes: number }][] = [];
  for (const [path, contents] of Object.entries(write))
    if (typeof contents === 'string') texts[path] = contents;
    else others.push([path, contents]);
  const there = await forge.texts(at, sha, [...Object.keys(texts), ...remove]);
  // What is to be removed may be no text.
  const asked = [...others.map(([path]) => path), ...remove.filter((path) => !there.has(path))];
  const oids = asked.length === 0 ? new Map<string, string>() : await forge.oids(at, sha, asked);
  const changed: ChangedBytes[] = [];
  for (const [path, kept] of others) {
    const old = oids.get(path);
    if (old !== undefined && oidOf(Buffer.from(await bytes(kept)), old) === old) continue;
    changed.push({ path, bytes: kept.bytes, replaces: old });
  }
  for (const path of remove) if (oids.has(path)) changed.push({ path, bytes: 0, replaces: oids.get(path) });
  return whatChanges({ write: texts, remove }, there, changed);
}

import { lstatSync } from 'node:fs';
import type { ReadFile } from './folder-digest.ts';

/** Milliseconds within which a file may be written twice and look the same: clocks of file systems tick. */
const tick = 1000;

/** Reads each file once, and again only when it has changed since: another size, another time, or another file of that name. */
export function keptFiles(read: ReadFile, now: () => number = Date.now): ReadFile {
  const kept = new Map<string, { readonly state: string; readonly found: ReturnType<ReadFile> }>();
  return (path) => {
    const { ino, size, mode, mtimeMs, ctimeMs } = lstatSync(path);
    const state = [ino, size, mode, mtimeMs, ctimeMs].join();
    const known = kept.get(path);
    if (known?.state === state) return known.found;
    const found = read(path);
    if (now() - Math.max(mtimeMs, ctimeMs) > tick) kept.set(path, { state, found });
    else kept.delete(path);
    return found;
  };
}

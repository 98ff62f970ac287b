import type { HubChange } from './hub.ts';

/** Bytes of files in one commit: what is more is refused by GitHub, whose requests have an end. */
const most = 10_000_000;

/** A change as commits that GitHub takes: one, unless thousands of records come at once. */
export function inParts({ write, remove }: Pick<HubChange, 'write' | 'remove'>): Pick<HubChange, 'write' | 'remove'>[] {
  const parts: { write: Map<string, string>; remove: readonly string[] }[] = [{ write: new Map(), remove }];
  let bytes = remove.reduce((sum, path) => sum + path.length, 0);
  for (const [path, text] of write) {
    const size = path.length + Math.ceil(Buffer.byteLength(text) / 3) * 4;
    if (bytes > 0 && bytes + size > most) {
      parts.push({ write: new Map(), remove: [] });
      bytes = 0;
    }
    parts.at(-1)?.write.set(path, text);
    bytes += size;
  }
  return parts;
}

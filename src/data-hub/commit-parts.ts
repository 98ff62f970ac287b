import type { HubChange } from './hub.ts';

/** Bytes of files in one commit: what is more is refused by GitHub, whose requests have an end. */
const most = 10_000_000;

type Part = Pick<HubChange, 'write' | 'remove'>;

/**
 * A change as commits that GitHub takes: one, unless thousands of records come at once. What is removed goes with the last of them: whoever
 * is stopped in between finds what moves at its old place still, with all that only that file holds.
 */
export function inParts({ write, remove }: Part, room = most): Part[] {
  const parts: { write: Map<string, string>; remove: string[] }[] = [{ write: new Map(), remove: [] }];
  let bytes = 0;
  const partFor = (size: number) => {
    if (bytes > 0 && bytes + size > room) {
      parts.push({ write: new Map(), remove: [] });
      bytes = 0;
    }
    bytes += size;
    return parts.at(-1);
  };
  for (const [path, text] of write)
    partFor(path.length + Math.ceil(Buffer.byteLength(text) / 3) * 4)?.write.set(path, text);
  for (const path of remove) partFor(path.length)?.remove.push(path);
  return parts;
}

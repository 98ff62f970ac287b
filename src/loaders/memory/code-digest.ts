import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What decides what becomes of a record besides the record: the rooms that are pure, their problems, and what they are built on. */
const rooms = ['content-schema', 'src/pipeline', 'src/problems.ts', 'package-lock.json'];

/**
 * A digest of all that in a checkout, and of the Node that runs it; nothing where it cannot all be read, as in a bundle that lies
 * elsewhere.
 */
export function codeDigest(checkout: string): string | undefined {
  try {
    const files = rooms.flatMap((room) => filesIn(checkout, room)).toSorted();
    const lines = files.map((file) => `${file} ${hash('sha256', readFileSync(join(checkout, file)))}`);
    return hash('sha256', [process.version, ...lines].join('\n'));
  } catch {
    return undefined;
  }
}

function filesIn(checkout: string, room: string): string[] {
  if (/\.\w+$/.test(room)) return [room];
  return readdirSync(join(checkout, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(checkout, join(entry.parentPath, entry.name)))
    .filter((path) => !/\.test\.ts$|[\\/]fixtures[\\/]/.test(path));
}

import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A digest of files and of all that lies in folders of a checkout, and of the Node that runs it. Tests and what they read decide nothing;
 * what is not there is passed over.
 */
export function codeDigest(checkout: string, paths: readonly string[]): string {
  const files = paths.flatMap((path) => filesIn(checkout, path)).toSorted();
  const lines = files.map((file) => `${file} ${hash('sha256', readFileSync(join(checkout, file)))}`);
  return hash('sha256', [process.version, ...lines].join('\n'));
}

function filesIn(checkout: string, path: string): string[] {
  const found = statSync(join(checkout, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(join(checkout, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(checkout, join(entry.parentPath, entry.name)))
    .filter((file) => !/\.test\.ts$|[\\/]fixtures[\\/]/.test(file));
}

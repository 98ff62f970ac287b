import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textDigest } from './digest.ts';

/** What pages are made of besides records: code, docs, configuration, dependencies, and files that are published as they are. */
const roots = [
  'src',
  'content-schema',
  'public',
  'astro.config.mjs',
  'ledgerline.config.ts',
  'package-lock.json',
  'tsconfig.json',
];

/** A digest of all that, of the Node that runs it, and of what was decided elsewhere. */
export function codeKey(decided: unknown): string {
  const files = roots.flatMap(filesIn).toSorted();
  const lines = files.map((file) => `${file} ${textDigest(readFileSync(file))}`);
  return textDigest([process.version, JSON.stringify(decided), ...lines].join('\n'));
}

function filesIn(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [root];
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sampleFolders, sampleSign } from '../../src/commands/remove-sample.ts';
import { ownPlaces } from '../../src/upgrade/ownership.ts';

/**
 * Where the sample programme is kept for the product's own tests, whatever becomes of the one in `data-hub` and `public/audio`: there
 * `ledgerline init` removes it, and people put records of their own.
 */
export const sampleFolder = 'tests/sample';

/** The files that the owner of a checkout has in the places of the sample, or that the sample has there. */
export function ownFiles(checkout: string): Map<string, Buffer> {
  const files = ownPlaces.flatMap((place) => filesBelow(checkout, place));
  return new Map(files.map((path) => [path, readFileSync(join(checkout, path))]));
}

/** The sample as it stands in a checkout, file by file. */
export function sampleFiles(checkout: string): Map<string, Buffer> {
  const files = ownFiles(join(checkout, sampleFolder));
  const config = files.get('ledgerline.config.ts')?.toString().replace("'../../src/", "'./src/") ?? '';
  return files.set('ledgerline.config.ts', Buffer.from(config));
}

/** The list of the sample's files by which `ledgerline init` knows them, written as `sha256sum` does. */
export const manifestOf = (sample: ReadonlyMap<string, Buffer>): string =>
  [...sample]
    .filter(([path]) => [sampleSign, 'ledgerline.config.ts'].includes(path) || sampleFolders.includes(dirname(path)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');

/** Whether a checkout holds the sample and nothing besides, so that the product's tests may run in it. */
export function isUntouched(checkout: string): boolean {
  const [own, sample] = [ownFiles(checkout), sampleFiles(checkout)];
  return own.size === sample.size && [...sample].every(([path, bytes]) => own.get(path)?.equals(bytes));
}

function filesBelow(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root === '.' ? 0 : root.length + 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}

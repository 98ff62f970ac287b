import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Coverage, readCoverage } from '../patch/coverage.ts';

/** Where the tools of coverage leave their summary. */
const places = ['coverage/coverage-summary.json', 'coverage-summary.json'];

/** What tests left behind in a folder about what they ran; nothing where they left nothing that can be read. */
export function coverageIn(folder: string): Coverage | undefined {
  for (const place of places) {
    try {
      const found = readCoverage(textOf(join(folder, place)), folder);
      if (found) return found;
    } catch {
      // It is not there.
    }
  }
  return undefined;
}

const most = 50_000_000;

/** Tests of anybody's left it: only a file is read, and nobody waits for a pipe. */
function textOf(path: string): string {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const is = fstatSync(file);
    return is.isFile() && is.size <= most ? readFileSync(file, 'utf8') : '';
  } finally {
    closeSync(file);
  }
}

/** The share of all lines that tests run, from 0 to 1; nothing where there are none. */
export function coveredShare(coverage: Coverage | null): number | undefined {
  const files = Object.values(coverage ?? {});
  const total = files.reduce((sum, file) => sum + file.total, 0);
  return total === 0 ? undefined : files.reduce((sum, file) => sum + file.covered, 0) / total;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Coverage, readCoverage } from '../patch/coverage.ts';

/** Where the tools of coverage leave their summary. */
const places = ['coverage/coverage-summary.json', 'coverage-summary.json'];

/** What tests left behind in a folder about what they ran; nothing where they left nothing that can be read. */
export function coverageIn(folder: string): Coverage | undefined {
  for (const place of places) {
    try {
      const found = readCoverage(readFileSync(join(folder, place), 'utf8'), folder);
      if (found) return found;
    } catch {
      // It is not there.
    }
  }
  return undefined;
}

/** The share of all lines that tests run, from 0 to 1; nothing where there are none. */
export function coveredShare(coverage: Coverage | null): number | undefined {
  const files = Object.values(coverage ?? {});
  const total = files.reduce((sum, file) => sum + file.total, 0);
  return total === 0 ? undefined : files.reduce((sum, file) => sum + file.covered, 0) / total;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Patched } from '../patch/patched.ts';
import { copyOf, pathsAt } from '../workspace/snapshot.ts';
import { type CodeMetrics, isMeasured, measureCode } from './measure-code.ts';

/** Most files that are measured; of a larger project the first. */
const most = 3000;

/** The texts of the code at a commit. */
export async function codeAt(folder: string, sha: string): Promise<ReadonlyMap<string, string>> {
  const paths = (await pathsAt(folder, sha)).filter(isMeasured).slice(0, most);
  const wanted = new Set(paths);
  const copy = await copyOf(folder, sha, (path) => wanted.has(path));
  try {
    return new Map(paths.map((path) => [path, readFileSync(join(copy.folder, path), 'utf8')]));
  } finally {
    copy.dispose();
  }
}

/** How the code is with a patch, and before it, unless that is known. */
export async function beforeAndAfter(
  folder: string,
  { base, files }: Patched,
  known: CodeMetrics | undefined,
): Promise<{ readonly before: CodeMetrics; readonly after: CodeMetrics }> {
  const before = await codeAt(folder, base);
  const after = new Map(before);
  for (const { path, text, modeAfter } of files) {
    if (modeAfter === undefined || text === undefined) after.delete(path);
    else after.set(path, text);
  }
  return { before: known ?? (await measureCode(before)), after: await measureCode(after) };
}

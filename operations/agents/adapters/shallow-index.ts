import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fits } from '../patch/glob.ts';
import type { Assignment } from './coder.ts';

/** A file, and what it says of itself: enough to choose by, and no heap of contents (R001-022). */
export interface IndexLine {
  readonly path: string;
  readonly summary: string;
}

/** Most paths that are listed. */
const most = 400;

/** The files of a scope, with the first sentence of each. */
export function indexOf({
  folder,
  scopePaths,
  mayWrite,
}: Pick<Assignment, 'folder' | 'scopePaths' | 'mayWrite'>): readonly IndexLine[] {
  const wanted = scopePaths.length > 0 ? scopePaths : mayWrite;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/(?:^|\/)\.git\//.test(path) && wanted.some((glob) => fits(path, glob)))
    .toSorted()
    .slice(0, most)
    .map((path) => ({ path, summary: summaryOf(readFileSync(join(folder, path), 'utf8')) }));
}

const summaryOf = (text: string): string => {
  const [, comment] = /\/\*\*?\s*\n?\s*\*?\s*([^\n]+)/.exec(text.slice(0, 2000)) ?? [];
  const [, heading] = /^(?:#+|title:)\s*(.+)$/m.exec(text.slice(0, 2000)) ?? [];
  return (comment ?? heading ?? text.trimStart().split('\n')[0] ?? '').replace(/\s*\*\/\s*$/, '').slice(0, 120);
};

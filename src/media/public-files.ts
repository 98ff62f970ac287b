/** Pictures and sound: what pages show that is no record. Draws pictures at build, and looks at the files under `public/`. */
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** The file behind a path of this site; undefined when there is none, or when the path climbs out of what is published. */
export function publishedFile(path: string): string | undefined {
  if (!path.startsWith('/') || path.split(/[/\\]/).includes('..')) return undefined;
  const file = join('public', path);
  try {
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path of this site is a file that is published with it. */
export const isPublished = (path: string): boolean => publishedFile(path) !== undefined;

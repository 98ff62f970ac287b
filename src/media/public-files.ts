/** Pictures and sound: what pages show that is no record. Draws pictures at build, and looks at the files under `public/`. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/**
 * The file behind a path of this site, as it is or percent-encoded, whichever way its accents are composed; undefined when there
 * is none, or when the path climbs out of what is published.
 */
export function publishedFile(path: string): string | undefined {
  if (!path.startsWith('/')) return undefined;
  return [path, decoded(path)]
    .flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')])
    .filter((one) => !one.split(/[/\\]/).includes('..'))
    .map((one) => join('public', one))
    .find(isFile);
}

/** Where a file under `public/` is published, ready for an address. */
export const pathOf = (file: string): string =>
  `/${relative('public', file).split(sep).map(encodeURIComponent).join('/')}`;

/** Files beside another whose names begin as its name does up to the ending. */
export function filesBeside(file: string): string[] {
  const stem = withoutEnding(basename(file)).normalize('NFC').toLowerCase();
  const isBeside = (name: string) =>
    name.normalize('NFC').toLowerCase().startsWith(`${stem}.`) && name !== basename(file);
  return readdirSync(dirname(file)).filter(isBeside);
}

/** Every file under `public/`, by its place in the checkout. */
export function allPublished(): string[] {
  try {
    const entries = readdirSync('public', { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted();
  } catch {
    return [];
  }
}

/** A name or path of a file without what follows its last dot. */
export const withoutEnding = (path: string): string => path.replace(/\.\w+$/, '');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

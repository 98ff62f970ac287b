import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedSite } from './published-site.ts';

/** Each published file's digest, by its address. */
export type Published = ReadonlyMap<string, string>;

/** Looks at what is published now. */
export function publishedPages({ folder, basePath }: PublishedSite): Published {
  if (!existsSync(folder)) return new Map();
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const address = path
        .slice(folder.length)
        .split('\\')
        .join('/')
        .replace(/(?<=\/)index\.html$/, '');
      return [`${basePath}${address}`, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

/** Pages that are named one by one. */
const most = 40;

/** Says which pages are new, other or gone; of other files how many. */
export function tellPages(before: Published, after: Published, say: (line: string) => void): void {
  const kinds = [
    { how: 'new', found: [...after.keys()].filter((path) => !before.has(path)) },
    {
      how: 'changed',
      found: [...after].flatMap(([path, digest]) => ((before.get(path) ?? digest) === digest ? [] : [path])),
    },
    { how: 'gone', found: [...before.keys()].filter((path) => !after.has(path)) },
  ];
  const all = kinds.flatMap(({ found }) => found);
  const count = all.filter(isPage).length;
  const differ = `${count} pages and ${all.length - count} other files differ`;
  say(`\nPublished: ${all.length === 0 ? 'what was there before' : differ}`);
  for (const { how, found } of kinds) {
    const pages = found.filter(isPage).toSorted();
    for (const path of pages.slice(0, most)) say(`  ${how.padEnd(8)} ${path}`);
    if (pages.length > most) say(`  ${how.padEnd(8)} and ${pages.length - most} more`);
  }
}

const isPage = (path: string): boolean => /(?:\/|\.html)$/.test(path);

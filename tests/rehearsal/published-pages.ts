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

/** Pages of one kind that are named one by one. */
const most = 4;

/**
 * Says which pages are new, other or gone, those of a kind together and the list of the kind first; of other files how many. The kind is
 * the first part of an address below the base path.
 */
export function tellPages(before: Published, after: Published, basePath: string, say: (line: string) => void): void {
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
    for (const [kind, all] of Map.groupBy(pages, (path) => kindOf(path, basePath))) {
      const ordered = all.toSorted((a, b) => depth(a) - depth(b));
      for (const path of ordered.slice(0, most)) say(`  ${how.padEnd(8)} ${path}`);
      if (all.length > most) say(`  ${how.padEnd(8)} and ${all.length - most} more in ${basePath}/${kind}`);
    }
  }
}

const kindOf = (path: string, basePath: string): string =>
  /^\/[^/]*\//.exec(path.slice(basePath.length))?.[0].slice(1) ?? '';

const depth = (path: string): number => path.split('/').length;

const isPage = (path: string): boolean => /(?:\/|\.html)$/.test(path);

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type PageObserver, type PageSizes, pageSizes, type SmallerPages } from '../github/page-sizes.ts';
import { objectCache } from '../object-cache.ts';

interface Remembered {
  /** When GitHub last refused a larger page, in milliseconds since 1970. */
  readonly at: number;
  readonly sizes: SmallerPages;
}

const week = 7 * 24 * 3600 * 1000;

/** Where and when a repository is read. */
interface Reading {
  readonly cacheFolder: string;
  readonly graphqlUrl: string;
  readonly repository: string;
  readonly observer?: PageObserver | undefined;
  readonly now: number;
}

/**
 * Reads with the page sizes that GitHub let pass lately, and remembers those it lets pass now, also when the reading fails in the end.
 * After a week they are forgotten, and the usual ones are tried again. They are no secret, so a workflow may keep them, under a name
 * that does not tell the repository.
 */
export async function withRememberedPages<T>(
  { cacheFolder, graphqlUrl, repository, observer, now }: Reading,
  read: (pages: PageSizes) => Promise<T>,
): Promise<T> {
  const name = createHash('sha256').update(`${graphqlUrl} ${repository}`).digest('hex').slice(0, 12);
  const cache = objectCache<Remembered>(join(cacheFolder, 'public', `pages-${name}.json`), 'pages 1');
  const known = await cache.read();
  const isFresh = known !== undefined && Math.abs(now - known.at) < week;
  let isRefused = false;
  const pages = pageSizes(isFresh ? known.sizes : {}, {
    smaller: (...told) => observer?.smaller?.(...told),
    refused(...told) {
      isRefused = true;
      observer?.refused?.(...told);
    },
  });
  try {
    return await read(pages);
  } finally {
    if (isRefused) await cache.write({ at: now, sizes: pages.smaller() });
  }
}

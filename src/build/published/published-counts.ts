import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { objectCache } from '../../object-cache.ts';
import { localSite } from '../../settings/environment.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { fullName } from '../../settings/repository.ts';
import { countsIn, liveCounts, type Shown } from './shown-counts.ts';

/** What was published last, and how to keep in mind what is published now. */
export interface PublishedCounts {
  /** Absent where nothing is known, and where the sample was shown. `since` are words for when that was. */
  last(): Promise<(Shown & { readonly since: string }) | undefined>;
  remember(shown: Shown): Promise<void>;
}

type Wanted = Pick<Settings, 'siteUrl' | 'basePath' | 'cacheFolder' | 'issuesDb' | 'dataHub' | 'graphqlUrl'>;

/**
 * Remembers how many records of each type a site shows, and nothing else. A site is known by its address; one that has none yet, by its
 * folder. Where nothing is remembered the published site is asked, then the one that is about to be replaced, and then what was last built
 * from the same sources counts.
 */
export function publishedCounts(
  out: string,
  { siteUrl, basePath, cacheFolder, issuesDb, dataHub, graphqlUrl }: Wanted,
  {
    ask = liveCounts,
    look = countsIn,
    tell,
  }: {
    readonly ask?: typeof liveCounts;
    readonly look?: typeof countsIn;
    readonly tell: (line: string) => void;
  },
): PublishedCounts {
  const isLocal = siteUrl === localSite;
  const file = (of: unknown) => {
    const name = createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16);
    return objectCache<Shown>(join(cacheFolder, 'public', `published-${name}.json`), 'published 1');
  };
  const ofSite = file(isLocal ? { out: relative('', out) } : { siteUrl, basePath });
  const ofSources = file({ graphqlUrl, issues: issuesDb ? fullName(issuesDb).toLowerCase() : null, dataHub });
  const since = 'when it was last built';
  const ofOwn = <Known extends Shown>(known: Known) => (known.isSample ? undefined : known);

  return {
    async last() {
      const remembered = await ofSite.read();
      if (remembered) return ofOwn({ ...remembered, since });
      if (!isLocal) {
        const address = `${siteUrl}${basePath}/api/index.json`.replace(/(?<!:)\/{2,}/g, '/');
        const live = await ask(address);
        if ('counts' in live) return ofOwn({ ...live, since: 'on the published site' });
        tell(`The site is not compared with the published one, ${address}: ${live.unknown}.`);
      }
      const standing = await look(out);
      if (standing && !standing.isSample) return { ...standing, since: `in ${out} so far` };
      const sameSources = await ofSources.read();
      return sameSources && ofOwn({ ...sameSources, since });
    },
    async remember(shown) {
      // A look at the sample on one's own machine replaces nothing.
      if (shown.isSample && isLocal) return;
      await ofSite.write(shown);
      await ofSources.write(shown);
    },
  };
}

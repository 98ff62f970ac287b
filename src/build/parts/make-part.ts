import { makeBundle } from '../bundle/make-bundle.ts';
import { loadBundle } from '../bundle/page-bundle.ts';
import type { Making } from '../making.ts';
import { onDisk } from '../place/file-operations.ts';
import { replaceSite } from '../place/replace-site.ts';
import { nextOf } from '../place/workshop.ts';
import { renderSite } from '../rebuild/render-site.ts';
import { writer } from '../rebuild/site-files.ts';
import { partFile, partText } from './part-file.ts';
import { isInShare, type Share } from './share.ts';

/** How many files a part has, and how many all parts have together. */
export interface MadePart {
  readonly files: number;
  readonly all: number;
}

/**
 * Renders one share of a site into a folder, with what is known of these files beside them. What is made of all pages, and what comes with
 * the code, is in no part: whoever lays the parts together has both.
 */
export async function makePart(
  { site, code, siteUrl, basePath, beforeItChanges }: Making,
  share: Share,
): Promise<MadePart> {
  const all = new Set<string>();
  const routes = (await loadBundle(await makeBundle(code), siteUrl, basePath)).map((route) => ({
    ...route,
    async paths() {
      const paths = await route.paths();
      for (const { file } of paths) all.add(file);
      return paths.filter(({ file }) => isInShare(file, share));
    },
  }));
  const { write } = writer(nextOf(site));
  const ledger = await renderSite(routes, code, undefined, write, () => {});
  write(partFile, Buffer.from(partText(ledger)));
  beforeItChanges(true);
  replaceSite(site, onDisk);
  return { files: ledger.files.size, all: all.size };
}

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ask, type Pagefind } from '../../src/browser/search/pagefind.ts';
import { excerpt, shownTitle } from '../../src/pipeline/search/excerpt.ts';

/** A result as a visitor sees it; what was found stands in brackets. */
export interface Result {
  readonly url: string;
  readonly title: string;
  readonly says: string;
}

/** Loads the search of a built site as its pages do, with files in place of requests. */
export async function searchOf(site: string): Promise<(typed: string | null, type?: string) => Promise<Result[]>> {
  const folder = pathToFileURL(resolve(site, 'pagefind/')).href;
  globalThis.fetch = async (address) =>
    new Response(await readFile(fileURLToPath(String(address).replace(/\?.*/, ''))));
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}/pagefind.js`);
  await pagefind.options({
    ...{ basePath: `${folder}/` },
    ...{ baseUrl: '/', excerptLength: 60, ranking: { metaWeights: { title: 5, name: 20 } } },
  });
  await pagefind.init();
  return async (typed, type) => {
    const { results } = await ask(pagefind, typed, type === undefined ? {} : { type });
    const pages = await Promise.all(results.map((result) => result.data()));
    return pages.map(({ url, meta, excerpt: words }) => ({
      url,
      title: shownTitle(meta.title ?? ''),
      says: excerpt(words)
        .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
        .join(''),
    }));
  };
}

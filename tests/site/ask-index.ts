import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { excerpt } from '../../src/pipeline/search/excerpt.ts';
import { openIndex } from '../../src/pipeline/search/open-index.ts';
import { pageTexts } from '../../src/pipeline/search/page-texts.ts';
import { createPieces } from '../../src/pipeline/search/pieces.ts';
import { searchIndex } from '../../src/pipeline/search/search-index.ts';

/** A result as a visitor sees it; what was found stands in brackets. */
export interface Result {
  readonly url: string;
  readonly title: string;
  readonly says: string;
}

/** Loads the search of a built site as its pages do, with files in place of requests. */
export async function searchOf(site: string): Promise<(typed: string | null, type?: string) => Promise<Result[]>> {
  const folder = resolve(site, 'search');
  const index = await openIndex((name) => readFile(join(folder, name)));
  const { stemmer } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'stem.js')).href);
  const pieces = createPieces(stemmer);
  return async (typed, type) => {
    const { addresses, marks } = await searchIndex(index, pieces, typed, type === undefined ? {} : { type });
    return Promise.all(
      addresses.map(async (address) => {
        const texts = pageTexts(await readFile(join(site, address, 'index.html'), 'utf8'));
        const says = excerpt(texts?.text ?? '', pieces, marks)
          .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
          .join('');
        return { url: `/${address}`, title: texts?.title ?? '', says };
      }),
    );
  };
}

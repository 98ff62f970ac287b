import { defineLiveCollection } from 'astro:content';
import { recordTypes } from '../content-schema/index.ts';
import { recordLoader } from './loaders/record-loader.ts';
import { siteLoader } from './loaders/site-loader.ts';

/** Read when a page is rendered, so that a bundle of the pages outlives the records. */
export const collections = {
  site: defineLiveCollection({ loader: siteLoader() }),
  ...Object.fromEntries(recordTypes.map((type) => [type.plural, defineLiveCollection({ loader: recordLoader(type) })])),
};

import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { recordTypes } from '../content-schema/index.ts';
import { recordLoader } from './loaders/record-loader.ts';
import { siteLoader } from './loaders/site-loader.ts';

const records = Object.fromEntries(
  recordTypes.map((type) => [type.plural, defineCollection({ loader: recordLoader(type) })]),
);

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  site: defineCollection({ loader: siteLoader() }),
  ...records,
};

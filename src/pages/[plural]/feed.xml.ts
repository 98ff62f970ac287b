import type { APIRoute } from 'astro';
import { headingOf } from '../../../content-schema/derive/in-words.ts';
import { listAddress, recordAddress } from '../../routes.ts';
import { settings } from '../../settings/settings.ts';
import { atomFeed, feedLength } from '../../site/files/atom-feed.ts';
import { asOf, newestOf } from '../../site/records/questions.ts';
import { type OfType, typePaths } from '../../site/records/type-paths.ts';

export const getStaticPaths = typePaths;

export const GET: APIRoute<OfType> = async ({ props: { type }, site }) => {
  const absolute = (path: string) => new URL(path, site).href;
  const list = listAddress(type.plural);
  const records = await newestOf(type.plural, feedLength);
  const feed = await atomFeed(
    {
      title: `${headingOf(type.plural)} · ${settings().title}`,
      subtitle: type.many ?? type.about,
      language: settings().language,
      page: absolute(list),
      self: absolute(`${list}feed.xml`),
      until: (await asOf()).time,
    },
    records.map((record) => ({
      record,
      page: absolute(recordAddress(type.plural, record.id)),
      says: record.says,
    })),
  );
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};

import type { APIRoute } from 'astro';
import { recordTypes } from '../../../content-schema/index.ts';
import { at } from '../../routes.ts';
import { settings } from '../../settings/settings.ts';
import { jsonFile } from '../../site/files/json-file.ts';
import { recordsOfType, siteData } from '../../site/records/records.ts';
import { allReports } from '../../site/reports/all-reports.ts';

/** Where everything is, how much of it there is, and from when. */
export const GET: APIRoute = async ({ site }) => {
  const { asOf } = await siteData();
  const absolute = (path: `/${string}`) => new URL(at(path), site).href;
  const collections = await Promise.all(
    recordTypes.map(async (type) => [
      type.plural,
      {
        type: type.name,
        about: type.about,
        total: (await recordsOfType(type)).length,
        page: absolute(`/${type.plural}/`),
        json: absolute(`/api/${type.plural}.json`),
        record: `${absolute(`/api/${type.plural}/`)}{id}.json`,
        schema: absolute(`/schemas/${type.plural}.schema.json`),
        csv: absolute(`/${type.plural}.csv`),
        feed: absolute(`/${type.plural}/feed.xml`),
      },
    ]),
  );
  return jsonFile({
    title: settings().title,
    description: settings().description,
    generatedAt: asOf.time,
    commit: asOf.commit,
    sample: asOf.isSample,
    collections: Object.fromEntries(collections),
    snapshots: absolute('/api/snapshots.json'),
    graph: absolute('/api/graph.json'),
    health: absolute('/api/health.json'),
    reports: Object.fromEntries((await allReports()).map(({ name }) => [name, absolute(`/reports/${name}.json`)])),
    progress: absolute('/progress.csv'),
    podcast: absolute('/experience/podcast.xml'),
  });
};

/** The only file that asks Astro's content layer; only the questions ask it. */
import { type CollectionKey, getCollection, getEntry } from 'astro:content';
import { recordTypes } from '../../../../content-schema/index.ts';
import type { SiteData } from '../../../loaders/site-data.ts';
import type { PublicRecord } from '../../../pipeline/publish.ts';
import { oncePerBuild } from '../../once-per-build.ts';

/** The published records of a type, newest first. */
export const storedRecords = oncePerBuild(async (plural: string): Promise<readonly PublicRecord[]> => {
  const entries = await getCollection(plural as CollectionKey);
  return entries.map(({ data }) => data as unknown as PublicRecord).sort((a, b) => b.id - a.id);
});

/** Every published record, by type in navigation order, newest first. */
export const allStoredRecords = oncePerBuild(
  async (): Promise<readonly PublicRecord[]> =>
    (await Promise.all(recordTypes.map(({ plural }) => storedRecords(plural)))).flat(),
);

/** What the site knows beyond its records: problems, snapshots, graph, configuration, and when it is from. */
export const storedSite = oncePerBuild(async (): Promise<Omit<SiteData, 'records'>> => {
  const entry = await getEntry('site' as CollectionKey, 'current');
  return JSON.parse((entry as unknown as { data: { json: string } }).data.json);
});

/** Whether the documentation has a page under that name. */
export const hasDocsPage = async (name: string): Promise<boolean> =>
  (await getEntry('docs' as CollectionKey, name)) !== undefined;

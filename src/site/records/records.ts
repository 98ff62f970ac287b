/**
 * The one door between pages and records. Pages ask here and never the content layer itself, so that the store behind it can
 * change without a page being touched.
 */
import { type CollectionKey, getCollection, getEntry } from 'astro:content';
import type { RecordType } from '../../../content-schema/define-record.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import type { SiteData } from '../../loaders/site-data.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';

const lists = new Map<string, Promise<PublicRecord[]>>();

/** The published records of a type, newest first. */
export function recordsOfType(type: RecordType): Promise<PublicRecord[]> {
  const known = import.meta.env.DEV ? undefined : lists.get(type.plural);
  if (known) return known;
  const list = getCollection(type.plural as CollectionKey).then((entries) =>
    entries.map(({ data }) => data as unknown as PublicRecord).sort((a, b) => b.id - a.id),
  );
  lists.set(type.plural, list);
  return list;
}

/** Every published record, by type in navigation order, newest first. */
export const allRecords = async (): Promise<PublicRecord[]> =>
  (await Promise.all(recordTypes.map(recordsOfType))).flat();

let site: Promise<Omit<SiteData, 'records'>> | undefined;

/** What the site knows beyond its records: problems, snapshots, graph, configuration, and when it is from. */
export function siteData(): Promise<Omit<SiteData, 'records'>> {
  if (!site || import.meta.env.DEV) site = readSiteData();
  return site;
}

async function readSiteData(): Promise<Omit<SiteData, 'records'>> {
  const entry = await getEntry('site' as CollectionKey, 'current');
  return JSON.parse((entry as unknown as { data: { json: string } }).data.json);
}

/** The record type of a record. */
export function typeOf({ type }: Pick<PublicRecord, 'type'>): RecordType {
  const found = recordTypes.find(({ name }) => name === type);
  if (!found) throw new Error(`There is no record type "${type}".`);
  return found;
}

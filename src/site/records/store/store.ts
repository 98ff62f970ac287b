/** The only file that asks Astro's content layer; only the questions ask it. */
import { getEntry, getLiveCollection, getLiveEntry } from 'astro:content';
import { recordTypes } from '../../../../content-schema/index.ts';
import type { SiteData } from '../../../loaders/site-data.ts';
import type { PublicRecord } from '../../../pipeline/publish.ts';
import { fact, once, oncePerBuild } from '../../once-per-build.ts';

const recordsOf = async (plural: string): Promise<readonly PublicRecord[]> => {
  const { entries, error } = await getLiveCollection(plural as never);
  if (error) throw error;
  return (entries as { data: PublicRecord }[]).map(({ data }) => data).sort((a, b) => b.id - a.id);
};

const byNumber = () =>
  once('byNumber', async () => {
    const all = await Promise.all(recordTypes.map(({ plural }) => recordsOf(plural)));
    return new Map(all.flat().map((record) => [record.id, record]));
  });

/** The published records of a type, newest first. */
export const storedRecords = fact('records', recordsOf);

/** One published record. */
export const storedRecord = fact('record', async (id: number) => (await byNumber()).get(id));

/** Every published record, by type in navigation order, newest first. */
export const allStoredRecords = oncePerBuild(
  'allRecords',
  async (): Promise<readonly PublicRecord[]> =>
    (await Promise.all(recordTypes.map(({ plural }) => storedRecords(plural)))).flat(),
);

const current = () =>
  once('current', async (): Promise<Omit<SiteData, 'records'>> => {
    const { entry, error } = await getLiveEntry('site' as never, 'current' as never);
    if (error) throw error;
    return (entry as { data: Omit<SiteData, 'records'> }).data;
  });

const part = fact('part', async (name: keyof Omit<SiteData, 'records'>) => (await current())[name]);

/** What the site knows beyond its records: problems, snapshots, graph, configuration, when it is from; each by itself. */
export const storedPart = <Name extends keyof Omit<SiteData, 'records'>>(name: Name): Promise<SiteData[Name]> =>
  part(name) as Promise<SiteData[Name]>;

/** Whether the documentation has a page under that name. */
export const hasDocsPage = async (name: string): Promise<boolean> => (await getEntry('docs', name)) !== undefined;

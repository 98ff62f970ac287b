import type { Loader, LoaderContext } from 'astro/loaders';
import type { RecordType } from '../../content-schema/define-record.ts';
import { publicSchema } from '../../content-schema/derive/record-schema.ts';
import { settings } from '../settings/settings.ts';
import { currentSite, onDataChange } from './current-site.ts';
import { watchedFolder } from './read-site.ts';

/**
 * Fills a collection with the published records of one type. What has vanished from the source leaves the collection, and a
 * source that cannot be read ends the build instead of emptying it.
 */
export function recordLoader(type: RecordType): Loader {
  const fill = async ({ store, parseData, generateDigest, logger }: LoaderContext): Promise<void> => {
    const { records } = await currentSite();
    const own = records.filter((record) => record.type === type.name);
    const ids = new Set(own.map(({ id }) => String(id)));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    for (const record of own) {
      const id = String(record.id);
      const data = await parseData({ id, data: record });
      store.set({ id, data, digest: generateDigest(data) });
    }
    logger.debug(`${own.length} ${type.plural}`);
  };
  return {
    name: `ledgerline-${type.plural}`,
    schema: publicSchema(type, settings().privacy),
    load: async (context) => {
      await fill(context);
      onDataChange(context, watchedFolder(), () => fill(context));
    },
  };
}

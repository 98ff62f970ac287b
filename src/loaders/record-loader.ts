import type { LiveLoader } from 'astro/loaders';
import type { RecordType } from '../../content-schema/define-record.ts';
import type { PublicRecord } from '../pipeline/publish.ts';
import { currentSite } from './current-site.ts';

/** The published records of one type, as they are when they are asked for. */
export function recordLoader(type: RecordType): LiveLoader<PublicRecord> {
  const all = () => currentSite().records.filter((record) => record.type === type.name);
  const entry = (record: PublicRecord) => ({ id: String(record.id), data: record });
  return {
    name: `ledgerline-${type.plural}`,
    loadCollection: async () => ({ entries: all().map(entry) }),
    loadEntry: async ({ filter }) => {
      const found = all().find(({ id }) => String(id) === (filter as { id: string }).id);
      return found && entry(found);
    },
  };
}

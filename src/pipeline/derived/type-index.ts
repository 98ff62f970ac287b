import type { RecordType } from '../../../content-schema/define-record.ts';
import { type AnyRecord, linkFields } from '../any-record.ts';

/** A published record in the index of its type: by what it is listed, narrowed and followed. */
export type IndexEntry = Pick<AnyRecord, 'id' | 'title' | 'status' | 'url' | 'createdAt' | 'updatedAt'> & {
  readonly [key: string]: unknown;
};

/** The published records of a type by number, each with its name, its facets and its links, but none of its texts. */
export function typeIndex(type: RecordType, records: readonly AnyRecord[]): IndexEntry[] {
  const unique = Object.entries(type.fields).flatMap(([key, field]) => (field.unique && !field.private ? [key] : []));
  const facets = type.facets.filter((key) => key in type.fields || key in (type.derived ?? {}));
  const links = linkFields(type).flatMap(([, { link, private: hidden }]) => (hidden ? [] : [link.as]));
  return records
    .filter((record) => record.type === type.name)
    .toSorted((a, b) => a.id - b.id)
    .map((record) => ({
      id: record.id,
      title: record.displayTitle,
      status: record.status,
      ...Object.fromEntries([...new Set([...unique, ...facets, ...links])].map((key) => [key, record[key] ?? null])),
      url: record.url,
      createdAt: record.createdAt,
      updatedAt: record.updatedAt,
    }));
}

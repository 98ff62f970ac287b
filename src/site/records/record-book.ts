import type { RecordType } from '../../../content-schema/define-record.ts';
import { type AnyRecord, linkFields } from '../../pipeline/any-record.ts';
import { codeKey } from '../../pipeline/list/row-heads.ts';

/** Records that refer to another one through the same field. */
export interface Referrers<R extends AnyRecord = AnyRecord> {
  readonly type: RecordType;
  /** Label of the field that refers. */
  readonly label: string;
  /** Newest first. */
  readonly records: readonly R[];
}

/** All records, looked up once and for all: by number, by who refers to them, by the value that names them. */
export interface RecordBook<R extends AnyRecord = AnyRecord> {
  readonly byId: ReadonlyMap<number, R>;
  readonly referrers: ReadonlyMap<number, readonly Referrers<R>[]>;
  /** The record that is known by a unique value such as a session code, in lower case. */
  readonly byName: ReadonlyMap<string, R>;
}

/** Makes the book; one pass, so that no page has to search. */
export function recordBook<R extends AnyRecord>(types: readonly RecordType[], records: readonly R[]): RecordBook<R> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const byType = Map.groupBy(records, ({ type }) => type);
  const byName = new Map<string, R>();
  const referrers = new Map<number, Referrers<R>[]>();
  for (const type of types) {
    const own = (byType.get(type.name) ?? []).toSorted((a, b) => b.id - a.id);
    // The lowest number wins, as it does when links are resolved.
    for (const record of own) byName.set(publicName(type, record).toLowerCase(), record);
    for (const [, { label, link }] of linkFields(type))
      for (const [target, found] of Map.groupBy(own, (record) => record[link.as]))
        if (typeof target === 'number')
          referrers.set(target, [...(referrers.get(target) ?? []), { type, label, records: found }]);
  }
  return { byId, referrers, byName };
}

/** What people call a record: its unique public value (a code, a handle), else its title. */
export function publicName(type: RecordType, record: AnyRecord): string {
  const key = Object.entries(type.fields).find(([, field]) => field.unique && !field.private)?.[0];
  const name = key === undefined ? undefined : record[key];
  return typeof name === 'string' && name !== '' ? name : record.displayTitle;
}

/**
 * Whom a record is about: the person it refers to, else its owner as written, else its author. One that has a code is known by that.
 * @param nameOf what people call the record with that number, if there is one
 */
export function whoOf(type: RecordType, record: AnyRecord, nameOf: (id: number) => string | undefined): string {
  const code = codeKey(type);
  if (code !== undefined && typeof record[code] === 'string') return record[code];
  for (const [key, { link }] of linkFields(type).filter(([, field]) => field.link.edge === 'in')) {
    const name = nameOf(Number(record[link.as]));
    if (name !== undefined) return name;
    if (typeof record[key] === 'string') return record[key];
  }
  return typeof record.owner === 'string' ? record.owner : (record.author ?? '');
}

/** The first long text of a record that may stand for it in a list: what AI made of it, else its own words. */
export function saysOf(type: RecordType, record: AnyRecord): string {
  if (record.ai?.summary) return record.ai.summary;
  const texts = Object.entries(type.fields)
    .filter(([, { shape }]) => shape === 'prose')
    .map(([key]) => record[key]);
  return texts.find((text): text is string => typeof text === 'string') ?? '';
}

import type { RecordType } from '../../../content-schema/define-record.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';

/** Records that the files of a whole collection hold with all their texts. */
export const mostWhole = 1000;

/** Whether the files of a collection hold its records whole; the texts of more would be fetched by nobody, and fill the site twice. */
export const isWhole = (records: readonly PublicRecord[]): boolean => records.length <= mostWhole;

/** A record without what is long: its long answers, its history, its AI text. Its own file has them. */
export function inBrief({ fields }: RecordType, record: PublicRecord): object {
  const isLong = (key: string) => key === 'history' || key === 'ai' || fields[key]?.shape === 'prose';
  return Object.fromEntries(Object.entries(record).filter(([key]) => !isLong(key)));
}

import type { RecordType } from '../../../content-schema/define-record.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';

/** A long answer of a record. */
interface Prose {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** The long answers that somebody gave, in the order of the form. */
export const proseFields = (type: RecordType, record: PublicRecord): Prose[] =>
  Object.entries(type.fields).flatMap(([key, { shape, label }]) => {
    const text = record[key];
    return shape === 'prose' && typeof text === 'string' ? [{ key, label, text }] : [];
  });

/** The sentence that may stand for a record's title, where it says something else than the title. */
export function sentenceOf(type: RecordType, record: PublicRecord): string | undefined {
  const key = Object.entries(type.fields).find(([, { orTitle }]) => orTitle)?.[0];
  const text = key === undefined ? undefined : record[key];
  const isTitle = typeof text === 'string' && text.toLowerCase() === record.displayTitle.toLowerCase();
  return typeof text === 'string' && text !== '' && !isTitle ? text : undefined;
}

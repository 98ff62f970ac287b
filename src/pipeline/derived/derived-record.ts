import type { RecordType } from '../../../content-schema/define-record.ts';
import { type AnyRecord, linkFields } from '../any-record.ts';
import { hiddenAddress } from '../text/mask-addresses.ts';
import { withMembers } from './with-members.ts';

/**
 * The text of a record's file with what is derived for that record: its links, where the words that they come from are stored, its place on
 * the path, and what refers to it (R000-126…131). Nothing is derived for a record that is not published.
 */
export function derivedRecord(
  type: RecordType,
  text: string,
  stored: Readonly<Record<string, unknown>>,
  record: AnyRecord | undefined,
): string {
  const links = linkFields(type).flatMap(([key, { link, private: hidden }]) => {
    if (record !== undefined && !hidden && hasWords(stored, key)) return [[link.as, record[link.as] ?? null] as const];
    // A link that sync found stays, and what is derived stands behind it.
    return Object.hasOwn(stored, link.as) ? [[link.as, stored[link.as]] as const] : [];
  });
  const derived = Object.keys(type.derived ?? {}).map((key) => [key, record && (record[key] ?? null)] as const);
  return withMembers(text, new Map<string, unknown>([...links, ...derived]));
}

/** Whether a file says whom it means. A data-hub that holds no private words has the link alone, which sync found. */
const hasWords = (stored: Readonly<Record<string, unknown>>, key: string): boolean => {
  const { rawBody, [key]: written } = stored;
  return typeof written === 'string' ? written !== hiddenAddress : typeof rawBody === 'string';
};

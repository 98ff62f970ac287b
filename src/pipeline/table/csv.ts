import type { RecordType } from '../../../content-schema/define-record.ts';
import { type Privacy, publicFields } from '../../../content-schema/derive/public-fields.ts';
import type { AnyRecord } from '../any-record.ts';
import { inertText } from './inert-text.ts';
import type { Value } from './table.ts';
import { tableCsv } from './table-csv.ts';

const facts = ['id', 'title', 'status', 'labels', 'url', 'author', 'createdAt', 'updatedAt', 'closedAt'] as const;

/**
 * The records of a type as CSV, oldest first; a column per public key, several values joined by a semicolon.
 * @param isBrief leaves the long answers out
 */
export function csv(
  type: RecordType,
  records: readonly AnyRecord[],
  { privacy, isBrief = false }: { privacy?: Privacy; isBrief?: boolean } = {},
): string {
  const isShown = new Set(publicFields(type, privacy).map(([key]) => key));
  const own = Object.entries(type.fields).flatMap(([key, { link, shape }]) => [
    ...(isShown.has(key) && !(isBrief && shape === 'prose') ? [key] : []),
    ...(link ? [link.as] : []),
  ]);
  return tableCsv({
    columns: [...facts, ...own, ...Object.keys(type.derived ?? {})].map((key) => ({
      key,
      of: (record: AnyRecord) => written(record[key]),
    })),
    rows: records.toSorted((a, b) => a.id - b.id),
  });
}

function written(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  // Where cells are parted by semicolons, as in most of Europe, each of these would be a cell of its own.
  return Array.isArray(value) ? value.map((one) => inertText(String(one))).join('; ') : JSON.stringify(value);
}

import type { RecordType } from '../../../content-schema/define-record.ts';
import { type Privacy, publicFields } from '../../../content-schema/derive/public-fields.ts';
import type { AnyRecord } from '../any-record.ts';

const facts = ['id', 'title', 'status', 'labels', 'url', 'author', 'createdAt', 'updatedAt', 'closedAt'] as const;

/** The records of a type as a table (RFC 4180), oldest first; a column per public key, several values joined by a semicolon. */
export function csv(type: RecordType, records: readonly AnyRecord[], privacy?: Privacy): string {
  const isShown = new Set(publicFields(type, privacy).map(([key]) => key));
  const own = Object.entries(type.fields).flatMap(([key, { link }]) => [
    ...(isShown.has(key) ? [key] : []),
    ...(link ? [link.as] : []),
  ]);
  const columns = [...facts, ...own, ...Object.keys(type.derived ?? {})];
  const lines = records.toSorted((a, b) => a.id - b.id).map((record) => columns.map((key) => record[key]));
  return csvTable([columns, ...lines]);
}

/** Any table as CSV (RFC 4180), its heading first; a cell that a spreadsheet would run becomes text. */
export const csvTable = (lines: readonly (readonly unknown[])[]): string =>
  lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');

/** A cell that a spreadsheet takes for a formula runs on its reader's machine; an apostrophe makes it text. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : JSON.stringify(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

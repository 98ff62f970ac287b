import { inertText } from './inert-text.ts';
import { cellValue, type FileTable, tableCells, type Value } from './table.ts';

/** A table as CSV (RFC 4180): keys for heads, every row, numbers and days as they are; what a spreadsheet would run becomes text. */
export const tableCsv = <Row>(table: FileTable<Row>): string =>
  [table.columns.map(({ key }) => key), ...tableCells(table).map((cells) => cells.map(cellValue))]
    .map((line) => `${line.map(written).join(',')}\r\n`)
    .join('');

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = inertText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

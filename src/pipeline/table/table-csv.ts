import { csvTable } from './csv.ts';
import { cellValue, type Table } from './table.ts';

/** A table as CSV: keys for heads, every row, numbers and days as they are. */
export const tableCsv = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string =>
  csvTable([columns.map(({ key }) => key), ...rows.map((row) => row.map(cellValue))]);

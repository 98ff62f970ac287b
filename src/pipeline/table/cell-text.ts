import { utcDay } from '../time/utc-time.ts';
import type { Cell, Column } from './table.ts';
import { cellValue } from './table.ts';

/** A cell as people read it; a dash where there is nothing to say. */
export function cellText({ unit }: Pick<Column, 'unit'>, cell: Cell): string {
  const value = cellValue(cell);
  if (value === null) return '–';
  if (unit === 'percent') return `${value}%`;
  if (unit === 'day') return utcDay(String(value));
  return String(value);
}

/** Whether a column's cells are figures, which stand right in their column. */
export const isFigures = ({ unit }: Pick<Column, 'unit'>): boolean =>
  unit === 'count' || unit === 'percent' || unit === 'days';

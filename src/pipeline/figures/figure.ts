import type { Table } from '../table/table.ts';

/** What one chart of the dashboard rests on: a sentence that says what it shows, and its numbers. */
export interface Figure {
  /** The chart in words, made from the numbers. */
  readonly sentence: string;
  readonly table: Table;
}

import { slug } from '../text/slug.ts';

/** Figures with heads: what a chart lists, a report prints and a file holds. */
export interface Table<Row = unknown> extends FileTable<Row> {
  /** Part of an address: letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<NoInfer<Row>>[];
  /** What to say where there are no rows. */
  readonly empty: string;
  /** How the figures are meant, where the heads do not say it. */
  readonly note?: string;
}

/** A column of a file: its head, and what a row says in it. */
export interface FileColumn<Row = unknown> {
  readonly key: string;
  // A method, so that tables of whatever rows are all tables.
  of(row: Row): Cell;
}

/** What a file needs of a table. */
export interface FileTable<Row = unknown> {
  readonly columns: readonly FileColumn<NoInfer<Row>>[];
  readonly rows: readonly Row[];
}

/** A column; `key` names it in files, `label` to people. */
export interface Column<Row = unknown> extends FileColumn<Row> {
  readonly label: string;
  readonly unit: 'text' | 'count' | 'percent' | 'days' | 'day';
}

/** What a cell says: days as ISO 8601, `null` where there is nothing to say. */
export type Value = string | number | null;

/** A value, alone or with the records it speaks of. */
export type Cell = Value | { readonly value: Value; readonly to: Target };

/**
 * A record, or a list narrowed by facets; the first facet stands in the path, where it works without JavaScript, unless its value
 * may be one that has no page.
 */
export type Target =
  | { readonly plural: string; readonly id: number }
  | {
      readonly plural: string;
      readonly where: readonly (readonly [key: string, value: string])[];
      readonly isAsked?: boolean;
    }
  | { readonly path: `/${string}` };

/** A table whose columns know what its rows are. */
export const defineTable = <Row>(table: Table<Row>): Table<Row> => table;

/** Every cell of a table, row by row. */
export const tableCells = <Row>({ columns, rows }: FileTable<Row>): Cell[][] =>
  rows.map((row) => columns.map((column) => column.of(row)));

/** What a cell says, wherever it leads. */
export const cellValue = (cell: Cell): Value => (typeof cell === 'object' && cell !== null ? cell.value : cell);

/** Where a cell leads. */
export const targetOf = (cell: Cell): Target | undefined =>
  typeof cell === 'object' && cell !== null ? cell.to : undefined;

/** A figure that leads to the records it counts; none lead nowhere. */
export const counted = (value: number, to: Target): Cell => (value === 0 ? 0 : { value, to });

/** The path of a target, below the site's base. */
export function targetPath(target: Target): `/${string}` {
  if ('path' in target) return target.path;
  if ('id' in target) return `/${target.plural}/${target.id}/`;
  const [first] = target.where;
  if (first === undefined) return `/${target.plural}/`;
  const page: `/${string}` = `/${target.plural}/${target.isAsked ? '' : `${first[0]}/${slug(first[1])}/`}`;
  return target.where.length === 1 && !target.isAsked
    ? page
    : `${page}?${new URLSearchParams(target.where.map(([k, v]) => [k, v]))}`;
}

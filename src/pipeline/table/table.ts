import { slug } from '../text/slug.ts';

/** Figures with heads: what a chart lists, a report prints and a file holds. */
export interface Table {
  /** Part of an address: letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** What to say where there are no rows. */
  readonly empty: string;
  /** How the figures are meant, where the heads do not say it. */
  readonly note?: string;
}

/** A column; `key` names it in files, `label` to people. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly unit: 'text' | 'count' | 'percent' | 'days' | 'day';
}

/** What a cell says: days as ISO 8601, `null` where there is nothing to say. */
export type Value = string | number | null;

/** A value, alone or with the records it speaks of. */
export type Cell = Value | { readonly value: Value; readonly to: Target };

/** A record, or a list narrowed by facets; the first facet stands in the path, where it works without JavaScript. */
export type Target =
  | { readonly plural: string; readonly id: number }
  | { readonly plural: string; readonly where: readonly (readonly [key: string, value: string])[] }
  | { readonly path: `/${string}` };

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
  const page = `/${target.plural}/${first[0]}/${slug(first[1])}/` as const;
  return target.where.length === 1 ? page : `${page}?${new URLSearchParams(target.where.map(([k, v]) => [k, v]))}`;
}

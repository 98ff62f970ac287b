import type { ListRow } from './list-row.ts';

/** All rows of a list as they travel: one array per row, because keys would be half of the file. */
export type RowFile = readonly (readonly [
  id: number,
  title: string,
  who: string,
  updated: string,
  says: string,
  ...facets: (string | readonly string[])[],
])[];

/** Rows for the wire; a facet with one value travels as that value. */
export const packRows = (rows: readonly ListRow[]): RowFile =>
  rows.map(({ id, title, who, updated, says, facets }) => [
    id,
    title,
    who,
    updated,
    says,
    ...facets.map((values) => (values.length === 1 ? (values[0] ?? '') : values)),
  ]);

/** Rows from the wire. */
export const unpackRows = (file: RowFile): ListRow[] =>
  file.map(([id, title, who, updated, says, ...facets]) => ({
    id,
    title,
    who,
    updated,
    says,
    facets: facets.map((values) => (typeof values === 'string' ? [values] : values)),
  }));

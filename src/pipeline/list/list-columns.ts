import type { ColumnFile } from './list-files.ts';

/** What a whole list is narrowed, counted and sorted by. A record is known by its place, and the oldest stands at 0. */
export interface ListColumns {
  readonly ids: Int32Array;
  /** When each was changed last, in seconds since 1970; no number where nobody knows. */
  readonly updated: Float64Array;
  /** When each happens, told likewise; empty in a list of what does not happen. */
  readonly happens: Float64Array;
  readonly facets: readonly FacetColumn[];
}

/** The values of one facet. */
export interface FacetColumn {
  /** The lists of values that occur. */
  readonly values: readonly (readonly string[])[];
  /** Which of them each record has. */
  readonly of: Uint32Array;
}

/** The columns of all files of a list, given in their order. */
export function listColumns(files: readonly ColumnFile[]): ListColumns {
  const ids = files.flatMap((file) => summed(file.ids));
  return {
    ids: Int32Array.from(ids),
    updated: Float64Array.from(files.flatMap((file) => summed(file.updated))),
    happens: happensOf(files),
    facets: (files[0]?.facets ?? []).map((_, facet) => facetColumn(files, facet, ids.length)),
  };
}

/** A file in which nothing happens says nothing of it, and has as many records all the same. */
function happensOf(files: readonly ColumnFile[]): Float64Array {
  if (files.every(({ happens }) => happens === undefined)) return new Float64Array();
  return Float64Array.from(files.flatMap(({ ids, happens }) => summed(happens ?? ids.map(() => null))));
}

/** Numbers from the steps between them; no number for no step. */
function summed(steps: readonly (number | null)[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    if (step === null) return Number.NaN;
    sum += step;
    return sum;
  });
}

/** Each file numbers its own lists of values; here each list has one number. */
function facetColumn(files: readonly ColumnFile[], facet: number, total: number): FacetColumn {
  const places = new Map<string, number>();
  const values: (readonly string[])[] = [];
  const of = new Uint32Array(total);
  let index = 0;
  for (const file of files) {
    const own = file.facets[facet];
    const here = (own?.values ?? []).map((list) => {
      const key = JSON.stringify(list);
      const place = places.get(key) ?? values.push(list) - 1;
      places.set(key, place);
      return place;
    });
    for (const place of own?.of ?? []) of[index++] = here[place] ?? 0;
  }
  return { values, of };
}

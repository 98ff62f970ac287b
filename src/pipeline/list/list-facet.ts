import type { RecordType } from '../../../content-schema/define-record.ts';
import { type Facet, facets, valuePlace } from '../../../content-schema/derive/search-filters.ts';
import { commonStatuses } from '../../../content-schema/statuses.ts';
import type { ListRow } from './list-row.ts';
import { pagedValues } from './paged-values.ts';

/** A value that a list can be narrowed to. */
export interface FacetChoice {
  readonly value: string;
  readonly count: number;
}

/** A facet with its choices, as a list shows it. */
export interface ListFacet {
  readonly key: string;
  readonly label: string;
  /** Whether its values come in an order that means something. */
  readonly ordered: boolean;
  /** How rows show it: a small box, `Label value`, or not at all. */
  readonly shownAs: 'badge' | 'number' | 'hidden';
  /** Those that have a page of their own. */
  readonly values: readonly FacetChoice[];
  /** How many more values there are, which the list can be narrowed to all the same. */
  readonly others: number;
}

/**
 * The facets of a type with how often each value occurs: the values known beforehand in their order, then those that only the
 * data has, as far as they have pages. A status that every type may have is offered once some record has it.
 */
export function listFacets(type: RecordType, rows: readonly ListRow[]): ListFacet[] {
  return facets(type).map((facet, index) => {
    const counts = new Map<string, number>();
    for (const row of rows)
      for (const value of row.facets[index] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    const known = knownValues(type, facet, counts);
    const paged = pagedValues(counts, known, rows.length);
    const others = [...counts.keys()].filter((value) => paged.has(value) && !known.includes(value)).sort();
    return {
      key: facet.key,
      label: facet.label,
      ordered: facet.options !== undefined,
      shownAs: shownAs(type, facet),
      values: [...known, ...others]
        .sort((a, b) => valuePlace(type, facet, a) - valuePlace(type, facet, b))
        .map((value) => ({ value, count: counts.get(value) ?? 0 })),
      others: counts.keys().reduce((count, value) => (paged.has(value) ? count : count + 1), 0),
    };
  });
}

/** The values of a facet that are offered whatever the data holds, in their order. */
export const knownValues = (type: RecordType, facet: Facet, counts: ReadonlyMap<string, number>): string[] =>
  (facet.options ?? []).filter((value) => counts.has(value) || !isSpare(type, facet, value));

const isSpare = (type: RecordType, { key }: Facet, value: string) =>
  key === 'area' || (key === 'status' && Object.hasOwn(commonStatuses, value) && !Object.hasOwn(type.statuses, value));

/** The facets of a type as rows show them, which no record changes. */
export const shownFacets = (type: RecordType): Pick<ListFacet, 'key' | 'label' | 'shownAs'>[] =>
  facets(type).map((facet) => ({ key: facet.key, label: facet.label, shownAs: shownAs(type, facet) }));

function shownAs(type: RecordType, { key }: Facet): ListFacet['shownAs'] {
  const field = new Map(Object.entries({ ...type.derived, ...type.fields })).get(key);
  if (field?.shape === 'integer') return 'number';
  return field && field.shape !== 'choice' ? 'hidden' : 'badge';
}

import { z } from 'zod';
import type { CommonFacet, RecordType } from '../define-record.ts';
import type { Field } from '../field.ts';
import { statusesOf, workPlace } from '../statuses.ts';
import { commonKeys } from './common-keys.ts';
import { areas } from './conventional-labels.ts';

/** A key that lists and search can be narrowed by. */
export interface Facet {
  readonly key: string;
  /** The key in a reader's words. */
  readonly label: string;
  /** The values known beforehand, in their order; records may hold others. */
  readonly options?: readonly string[];
}

/** The facets of a type's lists, in the order they are shown. */
export const facets = (type: RecordType): Facet[] => type.facets.map((key) => facet(type, key));

/** The filters of a type's pages in the search index: type and status always, then the type's facets. */
export const searchFilters = (type: RecordType): Facet[] => [
  { key: 'type', label: commonKeys.type.label, options: [type.name] },
  ...['status', ...type.facets.filter((key) => key !== 'status')].map((key) => facet(type, key)),
];

/** Where a value stands among those of its facet: statuses in the order of work, options as they are declared, all others last. */
export function valuePlace(type: RecordType, { key, options = [] }: Facet, value: string): number {
  if (key === 'status') return workPlace(type, value);
  const at = options.indexOf(value);
  return at < 0 ? options.length : at;
}

function facet(type: RecordType, key: string): Facet {
  const common = Object.hasOwn(commonFacets, key) ? commonFacets[key as CommonFacet](type) : undefined;
  if (common) return { key, ...common };
  const field = new Map(Object.entries({ ...type.derived, ...type.fields })).get(key);
  const options = field && optionsOf(field);
  // Above a column, and beside its values, "Step" says as much as "Step Number".
  return { key, label: (field?.label ?? key).replace(/ Number$/, ''), ...(options ? { options } : {}) };
}

const commonFacets: Readonly<Record<CommonFacet, (type: RecordType) => Omit<Facet, 'key'>>> = {
  status: (type) => ({
    label: commonKeys.status.label,
    options: Object.keys(statusesOf(type)).sort((a, b) => workPlace(type, a) - workPlace(type, b)),
  }),
  area: () => ({ label: 'Area', options: areas }),
  // The vocabulary of pattern tags is data, so it is not known here.
  patternTag: () => ({ label: 'Pattern' }),
};

function optionsOf(field: Field): readonly string[] | undefined {
  if (field.options) return field.options;
  if (field.shape !== 'integer') return undefined;
  const { minimum, maximum } = z.toJSONSchema(field.schema);
  if (minimum === undefined || maximum === undefined || maximum - minimum > 50) return undefined;
  return Array.from({ length: maximum - minimum + 1 }, (_, index) => String(minimum + index));
}

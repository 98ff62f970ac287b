import { searchFilters } from '../../../content-schema/derive/search-filters.ts';
import { recordTypes } from '../../../content-schema/index.ts';

/** Every filter that some record type has, once, in the order the types name them. */
export const allFilters: readonly { readonly key: string; readonly label: string }[] = [
  ...new Map(recordTypes.flatMap(searchFilters).map(({ key, label }) => [key, { key, label }])).values(),
];

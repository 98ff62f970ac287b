import type { RecordType } from '../../../content-schema/define-record.ts';
import { type Facet, facets, valuePlace } from '../../../content-schema/derive/search-filters.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import { countBy } from '../../pipeline/list/facet-value.ts';
import { knownValues } from '../../pipeline/list/list-facet.ts';
import { pagedValues } from '../../pipeline/list/paged-values.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { askedAddress, listAddress, recordAddress } from '../../routes.ts';
import { settings } from '../../settings/settings.ts';

/** The counts of one type by one key: "By status". */
export interface CountGroup {
  /** The key in a reader's words. */
  readonly by: string;
  readonly rows: readonly CountRow[];
}

/** A value, how many records have it, and where they are. */
export interface CountRow {
  readonly value: string;
  readonly count: number;
  readonly href: string;
}

/** What the dashboard says of a type (R000-106): the keys its snapshot counts by, and priority where records have one. */
export function typeCounts(
  type: RecordType,
  records: readonly PublicRecord[],
  all: readonly PublicRecord[],
): CountGroup[] {
  const known = new Map(facets(type).map((facet) => [facet.key, facet]));
  const keys = new Set<string>([...(type.counts ?? ['status']), ...(known.has('priority') ? ['priority'] : [])]);
  return [...keys].flatMap((key) => {
    const facet = known.get(key);
    const counts = Object.entries(countBy(records, key)).sort(byPlace(type, facet));
    const address = facet
      ? narrowedAddress(type, facet, new Map(counts), records.length)
      : linkedAddress(type, key, all);
    const rows = counts.map(([value, count]) => ({ value, count, href: address(value) }));
    return rows.length > 0 ? [{ by: wordFor(type, key, facet), rows }] : [];
  });
}

const wordFor = (type: RecordType, key: string, facet: Facet | undefined): string =>
  type.fields[key]?.link?.to ?? facet?.label.toLowerCase() ?? key;

/** A facet leads to its list, which is a page of its own for as many values as have one. */
function narrowedAddress(type: RecordType, facet: Facet, counts: ReadonlyMap<string, number>, records: number) {
  const paged = pagedValues(counts, knownValues(type, facet, counts), records);
  const { key } = facet;
  return (value: string): string => (paged.has(value) ? listAddress : askedAddress)(type.plural, { key, value });
}

/** A link leads to the record it names; anything else to the whole list. */
function linkedAddress(type: RecordType, key: string, all: readonly PublicRecord[]) {
  const link = type.fields[key]?.link;
  const linked = link && recordTypes.find(({ name }) => name === link.to);
  const named = new Map<string, number>();
  for (const record of linked ? all.filter((r) => r.type === linked.name) : [])
    for (const by of link?.by ?? []) if (!named.has(String(record[by]))) named.set(String(record[by]), record.id);
  return (value: string): string => {
    const id = named.get(value);
    return linked && id !== undefined ? recordAddress(linked.plural, id) : listAddress(type.plural);
  };
}

const byPlace =
  (type: RecordType, facet: Facet | undefined) =>
  ([a]: [string, number], [b]: [string, number]): number =>
    (facet ? valuePlace(type, facet, a) - valuePlace(type, facet, b) : 0) ||
    a.localeCompare(b, settings().language, { numeric: true });

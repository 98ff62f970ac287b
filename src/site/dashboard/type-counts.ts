import type { RecordType } from '../../../content-schema/define-record.ts';
import { type Facet, facets } from '../../../content-schema/derive/search-filters.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import { countBy } from '../../pipeline/list/facet-value.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { listAddress, recordAddress } from '../../routes.ts';
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
    const counts = Object.entries(countBy(records, key)).sort(byOption(facet));
    const rows = counts.map(([value, count]) => ({ value, count, href: addressOf(type, key, value, facet, all) }));
    return rows.length > 0 ? [{ by: wordFor(type, key, facet), rows }] : [];
  });
}

const wordFor = (type: RecordType, key: string, facet: Facet | undefined): string =>
  type.fields[key]?.link?.to ?? facet?.label.replace(/ Number$/, '').toLowerCase() ?? key;

/** A facet leads to its list; a link to the record it names; anything else to the whole list. */
function addressOf(
  type: RecordType,
  key: string,
  value: string,
  facet: Facet | undefined,
  all: readonly PublicRecord[],
): string {
  if (facet) return listAddress(type.plural, { key, value });
  const link = type.fields[key]?.link;
  const linked = link && recordTypes.find(({ name }) => name === link.to);
  const target = linked && all.find((r) => r.type === linked.name && link.by.some((by) => String(r[by]) === value));
  return target ? recordAddress(linked.plural, target.id) : listAddress(type.plural);
}

const byOption =
  (facet: Facet | undefined) =>
  ([a]: [string, number], [b]: [string, number]): number =>
    place(facet, a) - place(facet, b) || a.localeCompare(b, settings().language, { numeric: true });

const place = (facet: Facet | undefined, value: string): number => {
  const at = facet?.options?.indexOf(value) ?? -1;
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
};

import type { AnyRecord } from '../any-record.ts';
import { facetValues } from './facet-value.ts';

/** One line of a list. */
export interface ListRow {
  readonly id: number;
  readonly title: string;
  /** Whom the record is about, or who wrote it. */
  readonly who: string;
  /** When the issue last changed; empty where nobody knows. */
  readonly updated: string;
  /** The beginning of what the record says. */
  readonly says: string;
  /** The values of each facet, in the order of the list's facets. */
  readonly facets: readonly (readonly string[])[];
}

/** The line of a record; `who` and `says` are chosen by the caller, who knows the other records and reads texts once. */
export const listRow = (
  record: AnyRecord,
  keys: readonly string[],
  { who, says }: Pick<ListRow, 'who' | 'says'>,
): ListRow => ({
  id: record.id,
  title: record.displayTitle,
  who,
  updated: record.updatedAt ?? record.createdAt ?? '',
  says,
  facets: keys.map((key) => facetValues(record, key)),
});

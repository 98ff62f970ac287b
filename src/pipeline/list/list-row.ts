import type { RecordType } from '../../../content-schema/define-record.ts';
import type { AnyRecord } from '../any-record.ts';
import { facetValues } from './facet-value.ts';

/** One line of a list. */
export interface ListRow {
  readonly id: number;
  readonly title: string;
  /** Whom the record is about, or who wrote it; the code of one that has a code. */
  readonly who: string;
  /** The day on which the issue was opened; empty where nobody knows. */
  readonly created: string;
  /** When the issue last changed; empty where nobody knows. */
  readonly updated: string;
  /** When it happens, where that is known. */
  readonly happens?: string;
  /** How long it is to be heard, `2:35`; empty where nobody has measured it, and missing where there is nothing to hear. */
  readonly length?: string;
  /** The beginning of what the record says. */
  readonly says: string;
  /** Set where no person wrote that. */
  readonly isGenerated?: true;
  /** The values of each facet, in the order of the list's facets. */
  readonly facets: readonly (readonly string[])[];
}

/** A moment of a row by which lists are sorted. */
export type RowDate = 'created' | 'updated' | 'happens';

/** The line of a record; `who`, `says` and `length` are chosen by the caller, who knows the other records and reads texts once. */
export function listRow(
  type: RecordType,
  record: AnyRecord,
  {
    who,
    says,
    length,
    isGenerated = false,
  }: { who: string; says: string; length?: string | undefined; isGenerated?: boolean },
): ListRow {
  const happens = type.happens === undefined ? undefined : record[type.happens];
  return {
    id: record.id,
    title: record.displayTitle,
    who,
    created: dayOf(record.createdAt),
    updated: record.updatedAt ?? record.createdAt ?? '',
    ...(typeof happens === 'string' ? { happens } : {}),
    ...(length === undefined ? {} : { length }),
    says,
    ...(isGenerated ? { isGenerated } : {}),
    facets: type.facets.map((key) => facetValues(record, key)),
  };
}

function dayOf(moment: string | null): string {
  const date = new Date(moment ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

import type { RecordType } from '../../../content-schema/define-record.ts';
import { facets } from '../../../content-schema/derive/search-filters.ts';
import type { Field } from '../../../content-schema/field.ts';
import { facetValues } from '../../pipeline/list/facet-value.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { askedAddress, listAddress } from '../../routes.ts';
import { hasListPage } from './questions.ts';

/** A facet of a record with the values the record has of it. */
export interface Standing {
  readonly key: string;
  readonly label: string;
  readonly field: Field | undefined;
  /** Whether its values are words of a fixed choice, such as a status. */
  readonly isBadge: boolean;
  /** Each value, and where the records are that have it too. */
  readonly values: readonly { readonly value: string; readonly href: string }[];
}

/** Where a record stands: its status and its other facets, as far as it has a value of them. */
export async function standing(type: RecordType, record: PublicRecord): Promise<Standing[]> {
  const known = facets(type)
    .map(({ key, label }) => ({ key, label, values: facetValues(record, key) }))
    .filter(({ values }) => values.length > 0);
  const hasStatus = known.some(({ key }) => key === 'status');
  const all = hasStatus ? known : [{ key: 'status', label: 'Status', values: [record.status] }, ...known];
  return Promise.all(
    all.map(async ({ key, label, values }) => ({
      key,
      label,
      field: type.fields[key],
      isBadge: key === 'status' || type.fields[key]?.shape === 'choice',
      values: await Promise.all(values.map(async (value) => ({ value, href: await listOf(type.plural, key, value) }))),
    })),
  );
}

const listOf = async (plural: string, key: string, value: string): Promise<string> =>
  (await hasListPage(plural, key, value)) ? listAddress(plural, { key, value }) : askedAddress(plural, { key, value });

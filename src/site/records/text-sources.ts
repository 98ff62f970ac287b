import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Field } from '../../../content-schema/field.ts';
import { facetValues } from '../../pipeline/list/facet-value.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { proseFields, sentenceOf } from './prose-fields.ts';
import { shortFields } from './short-fields.ts';

/** Something that a generated text was made from, and where it stands on the record's page. */
export interface TextSource {
  /** What a reader calls it. */
  readonly label: string;
  /** The id of its place; left out where the page does not show it, as with private answers. */
  readonly place?: string;
}

/** The place of an answer or a fact on the page of its record. */
export const placeOfKey = (key: string): string => `field-${key}`;

const title = { label: 'Title', place: placeOfKey('title') };

/** What the page of every record shows besides the answers of its form. */
const facts: Readonly<Record<string, string>> = {
  status: 'Status',
  createdAt: 'Created',
  updatedAt: 'Updated',
  closedAt: 'Closed',
};

/** What the text of a record was made from, as its provenance lists it, each thing once. */
export function textSources(type: RecordType, record: PublicRecord): TextSource[] {
  const all: Record<string, Field> = { ...type.fields, ...type.derived };
  const shown = shownKeys(type, record);
  const sources = (record.ai?.provenance?.fields ?? []).flatMap((name): TextSource[] => {
    // Whom a link leads to is told by the answer that it was found by.
    const key = Object.keys(type.fields).find((own) => type.fields[own]?.link?.as === name) ?? name;
    const field = Object.hasOwn(all, key) ? all[key] : undefined;
    if (['id', 'title', 'displayTitle'].includes(key) || (field?.orTitle && !shown.has(key))) return [title];
    if (key === 'labels') return [{ label: 'Labels', ...(record.history.length > 0 ? { place: 'history' } : {}) }];
    const label = field?.label ?? (Object.hasOwn(facts, key) ? facts[key] : undefined);
    return label === undefined ? [] : [{ label, ...(shown.has(key) ? { place: placeOfKey(key) } : {}) }];
  });
  return [...new Map(sources.map((source) => [source.label, source])).values()];
}

/** The keys that have a place of their own on the record's page. */
function shownKeys(type: RecordType, record: PublicRecord): ReadonlySet<string> {
  const sentence =
    sentenceOf(type, record) === undefined ? [] : Object.keys(type.fields).filter((key) => type.fields[key]?.orTitle);
  return new Set([
    'status',
    ...Object.keys(facts).filter((key) => record[key]),
    ...proseFields(type, record).map(({ key }) => key),
    ...shortFields(type, record).map(([key]) => key),
    ...type.facets.filter((key) => facetValues(record, key).length > 0),
    ...sentence,
  ]);
}

import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Field } from '../../../content-schema/field.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { toldByHouse } from './house.ts';

/** The fields that stand among a record's facts: short answers and what was worked out. What may stand for the title is told elsewhere. */
export function shortFields(type: RecordType, record: PublicRecord): [key: string, field: Field][] {
  const toldElsewhere = new Set<string>([...type.facets, ...(toldByHouse[type.name] ?? [])]);
  return Object.entries({ ...type.fields, ...type.derived }).filter(
    ([key, { shape, orTitle }]) =>
      key in record &&
      !orTitle &&
      !toldElsewhere.has(key) &&
      !(shape === 'prose' && record[key] !== null) &&
      // The records that refer to this one are listed with their titles.
      shape !== 'numbers',
  );
}

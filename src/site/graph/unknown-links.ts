import type { RecordType } from '../../../content-schema/define-record.ts';
import { compare } from '../../pipeline/text/compare.ts';
import type { Problem } from '../../problems.ts';

/** Records of one type whose answer under one field leads to no record, and so to no connection. */
export interface UnknownLinks {
  readonly type: RecordType;
  /** Label of the field. */
  readonly field: string;
  /** Issue numbers, in order. */
  readonly records: readonly number[];
}

/** What the graph leaves out, counted (R000-134): every written link that could not be found. */
export function unknownLinks(types: readonly RecordType[], problems: readonly Problem[]): UnknownLinks[] {
  const found = problems.flatMap(({ name, record, field = '' }) => {
    const type = types.find((one) => one.name === record?.type);
    return name === 'link-unresolved' && record && type ? [{ type, field, id: record.id }] : [];
  });
  return [...Map.groupBy(found, ({ type, field }) => `${type.name} ${field}`).values()]
    .flatMap(([first, ...rest]) =>
      first ? [{ ...first, records: [...new Set([first, ...rest].map(({ id }) => id))].sort((a, b) => a - b) }] : [],
    )
    .map(({ type, field, records }) => ({ type, field, records }))
    .sort((a, b) => compare(a.type.name, b.type.name) || compare(a.field, b.field));
}

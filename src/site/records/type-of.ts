import type { RecordType } from '../../../content-schema/define-record.ts';
import { recordTypes } from '../../../content-schema/index.ts';

/** The record type of a record, or of anything else that names one. */
export function typeOf({ type }: { readonly type: string }): RecordType {
  const found = recordTypes.find(({ name }) => name === type);
  if (!found) throw new Error(`There is no record type "${type}".`);
  return found;
}

/** The record type with that plural. */
export function typeOfPlural(plural: string): RecordType {
  const found = recordTypes.find((type) => type.plural === plural);
  if (!found) throw new Error(`There are no records called "${plural}".`);
  return found;
}

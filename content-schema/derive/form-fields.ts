import type { RecordType } from '../define-record.ts';
import type { Field } from '../field.ts';
import type { FormField } from '../form-field.ts';

/** The id of a field's form element: what the source documents write, else the stored key. */
export const formId = (key: string, field: Field): string => field.id ?? key;

const known = new WeakMap<RecordType, readonly FormField[]>();

/** The questions of a type's issue form, in form order: what the reader of its issue bodies needs. Always the same list. */
export function formFields(type: RecordType): readonly FormField[] {
  const fields = known.get(type) ?? fieldsOf(type);
  known.set(type, fields);
  return fields;
}

const fieldsOf = (type: RecordType): FormField[] =>
  Object.entries(type.fields).map(([key, field]) => ({
    key: formId(key, field),
    label: field.label,
    kind: field.asks,
    ...(field.aliases ? { aliases: field.aliases } : {}),
    ...(field.options ? { options: field.options } : {}),
  }));

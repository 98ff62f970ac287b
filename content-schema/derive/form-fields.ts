import type { RecordType } from '../define-record.ts';
import type { Field } from '../field.ts';
import type { FormField } from '../form-field.ts';

/** The id of a field's form element: what the source documents write, else the stored key. */
export const formId = (key: string, field: Field): string => field.id ?? key;

/** The questions of a type's issue form, in form order: what the reader of its issue bodies needs. */
export const formFields = (type: RecordType): FormField[] =>
  Object.entries(type.fields).map(([key, field]) => ({
    key: formId(key, field),
    label: field.label,
    kind: field.asks,
    ...(field.aliases ? { aliases: field.aliases } : {}),
    ...(field.options ? { options: field.options } : {}),
  }));

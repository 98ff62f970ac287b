import type { RecordType } from '../../../content-schema/define-record.ts';
import { formFields } from '../../../content-schema/derive/form-fields.ts';
import { labelMatcher } from './labels.ts';

/** How much of a type's form stands in a text: how many of its headings, and which share of all. */
export function formIn(type: RecordType, text: string): { readonly count: number; readonly share: number } {
  const fields = formFields(type);
  const labelOf = labelMatcher(fields);
  const lines = text.includes('#') ? text.split(/\r\n?|\n/) : [];
  const { size } = new Set(lines.flatMap((line) => labelOf(line)?.fields ?? []));
  return { count: size, share: size / fields.length };
}

/** Whether a title begins as the form of that type begins it: `task: …`. */
export const isTitledAs = (type: RecordType, title: string): boolean =>
  title.trim().toLowerCase().startsWith(`${type.name}:`);

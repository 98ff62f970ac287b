/** The parts of a record type as the reference pages word them. */
import type { RecordType } from '../../../content-schema/define-record.ts';
import { issueForm } from '../../../content-schema/derive/issue-form.ts';
import type { Field } from '../../../content-schema/field.ts';
import { statusesOf } from '../../../content-schema/statuses.ts';

/** What the issue form shows for a field, and what becomes of an empty answer. */
export function asked({ asks, optional, missing, preselected, hint }: Field): string {
  const element = { input: 'One line', textarea: 'Long text', dropdown: 'Dropdown' }[asks];
  const need = missing === undefined ? (optional ? 'optional' : 'required') : `empty means ${String(missing)}`;
  const start = preselected === undefined ? '' : `, starts at ${preselected}`;
  const placeholder = hint === undefined || asks === 'dropdown' ? '' : `, placeholder “${hint}”`;
  return `${element}, ${need}${start}${placeholder}.`;
}

/** Where the value of a field comes from besides its answer. */
export function beaten({ fromLabel, orTitle, unique, aliases }: Field): string[] {
  return [
    ...(fromLabel === undefined ? [] : [`A label ${fromLabel}:… beats the answer.`]),
    ...(orTitle ? ['A stored record without a body takes its title instead.'] : []),
    ...(unique ? ['Two records may not share a value.'] : []),
    ...(aliases?.length ? [`Also read under ${aliases.join(', ')}.`] : []),
  ];
}

/** The statuses of a type in order, each with the state of its issue and whether it is the default of that state. */
export function statusWords(type: RecordType): { status: string; kind: 'open' | 'closed'; isDefault: boolean }[] {
  const all = Object.entries(statusesOf(type));
  return all.map(([status, kind], index) => ({
    status,
    kind,
    isDefault: all.findIndex(([, other]) => other === kind) === index,
  }));
}

/** The labels and the title an issue of that type starts with. */
export const startsWith = (type: RecordType): { labels: readonly string[]; title: string } => issueForm(type);

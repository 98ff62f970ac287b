import type { RecordType } from '../define-record.ts';
import type { Field } from '../field.ts';
import { statusesOf } from '../statuses.ts';
import { capitalized } from './capitalized.ts';
import { formId } from './form-fields.ts';
import { headingOf, inWords } from './in-words.ts';
import { type Privacy, privateFields } from './public-fields.ts';

/** A text shown above the questions; it does not enter the issue. */
export interface FormText {
  readonly type: 'markdown';
  readonly attributes: { readonly value: string };
}

/** A question of an issue form, in GitHub's words. */
export interface FormQuestion {
  readonly type: Field['asks'];
  readonly id: string;
  readonly attributes: {
    readonly label: string;
    readonly description: string;
    readonly placeholder?: string;
    readonly options?: readonly string[];
    /** Position of the option the form starts with, counted from zero. */
    readonly default?: number;
  };
  readonly validations: { readonly required: boolean };
}

/** A GitHub issue form, ready to be written as YAML. */
export interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly body: readonly (FormText | FormQuestion)[];
}

/** The issue form of a record type (R000-036…041): one question a field, in the order of its definition. */
export function issueForm(type: RecordType, privacy?: Privacy): IssueForm {
  const [first] = Object.entries(statusesOf(type)).find(([, kind]) => kind === 'open') ?? [];
  return {
    name: type.form?.name ?? headingOf(type.name),
    description: type.form?.description ?? type.about,
    title: type.form?.title ?? `${type.name}: `,
    labels: [`record:${type.name}`, ...(first === undefined ? [] : [`status:${first}`])],
    body: [...privacyNotice(type, privacy), ...Object.entries(type.fields).map(question)],
  };
}

function question([key, field]: [string, Field]): FormQuestion {
  const { label, help = whatIsExpected(field), hint, options, preselected } = field;
  const start = preselected === undefined ? -1 : (options ?? []).indexOf(preselected);
  return {
    type: field.asks,
    id: formId(key, field),
    attributes: {
      label,
      description: help,
      // GitHub takes no placeholder for a dropdown.
      ...(hint === undefined || field.asks === 'dropdown' ? {} : { placeholder: hint }),
      ...(options ? { options } : {}),
      ...(start < 0 ? {} : { default: start }),
    },
    validations: { required: field.insists ?? (!field.optional && field.missing === undefined) },
  };
}

/** What to write, where a definition does not say it: of a link, the values that name the other record. */
function whatIsExpected({ link, expects }: Field): string {
  if (!link) return `${capitalized(expects)}.`;
  const named = link.by.map((key) => (key === 'id' ? 'the number of its issue' : `the ${key.replaceAll('_', ' ')}`));
  const last = named.pop();
  return `Which ${inWords(link.to)} it is: ${named.length > 0 ? `${named.join(', ')} or ${last}` : last}.`;
}

function privacyNotice(type: RecordType, privacy?: Privacy): FormText[] {
  const labels = privateFields(type, privacy).map(([, { label }]) => `"${label}"`);
  if (labels.length === 0) return [];
  const value =
    `This site never publishes what you write under ${labels.join(' and ')}. GitHub itself does: ` +
    'in a public repository everybody can read this issue, so leave out what must stay secret.';
  return [{ type: 'markdown', attributes: { value } }];
}

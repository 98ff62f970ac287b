import { type Html, html } from './html.ts';

/** One element of an issue form's `body:`, as far as it is asked here. */
export interface FormElement {
  readonly type: string;
  /** Name in the page's form, unique. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly placeholder: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly multiple: boolean;
  readonly required: boolean;
  /** Language of the fence GitHub puts around the answer, or empty. */
  readonly render: string;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Reads the elements of a form out of its YAML. */
export const formElements = (body: readonly unknown[]): FormElement[] =>
  body.map((raw, index) => {
    const { type, id, attributes, validations } = objectOf(raw);
    const { label, description, placeholder, value, options, multiple, render } = objectOf(attributes);
    return {
      type: textOf(type),
      key: `answer-${textOf(id) || index}`,
      label: textOf(label),
      description: textOf(description),
      placeholder: textOf(placeholder),
      value: textOf(value),
      options: Array.isArray(options)
        ? options.map((option: unknown) => textOf(option) || textOf(objectOf(option)['label']))
        : [],
      multiple: multiple === true,
      required: objectOf(validations)['required'] === true,
      render: textOf(render),
    };
  });

/** How an element asks. */
export function question({
  type,
  key,
  label,
  description,
  placeholder,
  value,
  options,
  multiple,
  required,
}: FormElement): Html {
  if (type === 'markdown') return html`<p class="note">${value}</p>`;
  const must = required ? html` required` : null;
  const title = html`<label for="${key}">${label}${required && ' *'}</label>${description && html`<small>${description}</small>`}`;
  if (type === 'textarea')
    return html`${title}<textarea class="short" id="${key}" name="${key}" placeholder="${placeholder}"${must}>
${value}</textarea>`;
  if (type === 'dropdown') {
    const none = !multiple && html`<option value="">None</option>`;
    const choices = options.map((option) => html`<option>${option}</option>`);
    return html`${title}<select id="${key}" name="${key}"${multiple ? html` multiple` : null}${must}>
${none}${choices}</select>`;
  }
  if (type === 'checkboxes') {
    const boxes = options.map(
      (option) => html`<label><input type="checkbox" name="${key}" value="${option}"> ${option}</label>`,
    );
    return html`<fieldset><legend>${label}</legend>${boxes}</fieldset>`;
  }
  return html`${title}<input type="text" id="${key}" name="${key}" value="${value}" placeholder="${placeholder}"${must}>`;
}

/** Writes the answers as GitHub writes the body of an issue made with a form. */
export function composeBody(elements: readonly FormElement[], form: URLSearchParams): string {
  const sections = elements
    .filter(({ type }) => type !== 'markdown')
    .map((element) => `### ${element.label}\n\n${answer(element, form.getAll(element.key))}`);
  return sections.join('\n\n');
}

function answer({ type, options, render }: FormElement, given: readonly string[]): string {
  if (type === 'checkboxes')
    return options.map((option) => `- [${given.includes(option) ? 'X' : ' '}] ${option}`).join('\n');
  const text = given.filter(Boolean).join(', ').replace(/\r\n/g, '\n').trim();
  if (text === '') return type === 'dropdown' && options.length > 0 ? 'None' : '_No response_';
  return render && type === 'textarea' ? `\`\`\`${render}\n${text}\n\`\`\`` : text;
}

import { checkOptions } from './check-options.ts';
import { type Fault, isMapping, isText, type Mapping } from './fault.ts';

interface ElementRules {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const elements: Readonly<Record<string, ElementRules>> = {
  markdown: { required: ['value'], optional: [] },
  input: { required: ['label'], optional: ['description', 'placeholder', 'value'] },
  textarea: { required: ['label'], optional: ['description', 'placeholder', 'value', 'render'] },
  dropdown: { required: ['label', 'options'], optional: ['description', 'multiple', 'default'] },
  checkboxes: { required: ['label', 'options'], optional: ['description'] },
  upload: { required: ['label'], optional: ['description'] },
};

const texts = ['label', 'description', 'placeholder', 'value', 'render'];
const reservedIds = ['title', 'body', 'labels', 'milestone', 'assignees', 'projects', 'template'];

/** What is wrong with one element of a form's body, taken by itself. */
export function checkElement(element: Mapping, at: string): Fault[] {
  const { type } = element;
  if (type === undefined) return [{ rule: 'type-missing', at }];
  const rules = typeof type === 'string' && Object.hasOwn(elements, type) ? elements[type] : undefined;
  if (!rules) return [{ rule: 'type-invalid', at }];

  const attributes = isMapping(element.attributes) ? element.attributes : {};
  const keys = ['type', 'attributes', ...(type === 'markdown' ? [] : ['id', 'validations'])];
  const faults: Fault[] = [];
  for (const key of Object.keys(element))
    if (!keys.includes(key)) faults.push({ rule: 'element-key-not-permitted', at: `${at}.${key}` });
  for (const key of rules.required)
    if (!Object.hasOwn(attributes, key)) faults.push({ rule: 'attribute-missing', at: `${at}.attributes.${key}` });
  for (const [key, value] of Object.entries(attributes)) {
    const place = `${at}.attributes.${key}`;
    if (![...rules.required, ...rules.optional].includes(key))
      faults.push({ rule: 'attribute-not-permitted', at: place });
    else if (texts.includes(key) && !isText(value)) faults.push({ rule: 'not-a-string', at: place });
    else if (key === 'multiple' && typeof value !== 'boolean') faults.push({ rule: 'not-a-boolean', at: place });
  }
  if (['input', 'textarea'].includes(String(type)) && /password/i.test(String(attributes.label)))
    faults.push({ rule: 'label-has-forbidden-word', at: `${at}.attributes.label` });
  if (rules.required.includes('options') && Object.hasOwn(attributes, 'options'))
    faults.push(...checkOptions(String(type), attributes, at));
  return [...faults, ...checkId(element, at), ...checkValidations(element, at)];
}

function checkId({ type, id }: Mapping, at: string): Fault[] {
  if (id === undefined || type === 'markdown') return [];
  if (typeof id !== 'string' || !/^[A-Za-z0-9_-]+$/.test(id)) return [{ rule: 'id-malformed', at: `${at}.id` }];
  // A reserved id would make an issue link fill the issue's own title, labels and so on.
  return reservedIds.includes(id) ? [{ rule: 'id-reserved', at: `${at}.id` }] : [];
}

function checkValidations({ type, validations }: Mapping, at: string): Fault[] {
  if (validations === undefined || type === 'markdown') return [];
  if (!isMapping(validations)) return [{ rule: 'validation-not-permitted', at: `${at}.validations` }];
  return Object.entries(validations).flatMap(([key, value]): Fault[] => {
    const place = `${at}.validations.${key}`;
    if (key === 'accept' && type === 'upload') return isText(value) ? [] : [{ rule: 'not-a-string', at: place }];
    if (key !== 'required') return [{ rule: 'validation-not-permitted', at: place }];
    return typeof value === 'boolean' ? [] : [{ rule: 'not-a-boolean', at: place }];
  });
}

import { type Fault, isMapping, isText, type Mapping } from './fault.ts';

interface Question {
  readonly at: string;
  readonly id: string | undefined;
  readonly label: string;
  /** What GitHub calls the field by: its id, else its label made into one. */
  readonly reference: string;
}

/** What is wrong with the elements of a body taken together: ids, labels and boxes must be told apart. */
export function checkReferences(body: readonly Mapping[]): Fault[] {
  const questions = body.flatMap(questionOf);
  const faults = questions.flatMap((question, index): Fault[] => {
    const twin = questions.slice(0, index).find(({ reference }) => reference === question.reference);
    if (!twin) return [];
    if (twin.id !== undefined && question.id !== undefined) return [{ rule: 'id-not-unique', at: `${question.at}.id` }];
    const rule = twin.label === question.label ? 'label-not-unique' : 'labels-too-similar';
    return [{ rule, at: `${question.at}.attributes.label` }];
  });
  return [...faults, ...body.flatMap((element, index) => checkBoxLabels(element, `body[${index}]`, questions))];
}

function questionOf({ type, id, attributes }: Mapping, index: number): Question[] {
  const label = isMapping(attributes) ? attributes.label : undefined;
  if (type === 'markdown' || !isText(label)) return [];
  const own = isText(id) ? id : undefined;
  return [{ at: `body[${index}]`, id: own, label, reference: own ?? parameterized(label) }];
}

function checkBoxLabels({ type, attributes }: Mapping, at: string, questions: readonly Question[]): Fault[] {
  if (type !== 'checkboxes' || !isMapping(attributes) || !Array.isArray(attributes.options)) return [];
  const labels = attributes.options.map((option) => (isMapping(option) ? parameterized(String(option.label)) : ''));
  // An id on the question lifts the clash; boxes themselves cannot have one.
  const taken = questions
    .filter(({ id, at: other }) => id === undefined && other !== at)
    .map(({ reference }) => reference);
  return labels.flatMap((label, index): Fault[] =>
    labels.indexOf(label) < index || taken.includes(label)
      ? [{ rule: 'checkbox-label-not-unique', at: `${at}.attributes.options[${index}].label` }]
      : [],
  );
}

/** Rails' `parameterize`: plain letters, digits, `-` and `_`; everything else becomes one hyphen. */
const parameterized = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_-]+/gi, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

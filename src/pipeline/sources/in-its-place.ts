import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Place, Problem, ProblemName } from '../../problems.ts';

/** Words of the catalogue, and those that stand for them. */
type Words = readonly (readonly [words: string, others: string])[];

const anywhere = /,? in the issue or in the file of the data-hub/;

/** Of a record that is a file, there is no issue to be opened, closed or labeled. */
const inFile: { readonly [Name in ProblemName]?: Words } = {
  'field-missing': [
    ['is missing from the issue.', 'is missing from the text under "rawBody".'],
    [', or open the record again with its form.', '.'],
  ],
  'text-outside-fields': [['There is text', 'In "rawBody" there is text']],
  'invalid-json': [
    ['A JSON block in the issue', 'A JSON block in the text under "rawBody"'],
    ['or fill in the form fields instead.', 'or give the answers as keys of the file instead.'],
  ],
  'json-not-used': [['in the JSON block of the issue', 'in the JSON block under "rawBody"']],
  'two-record-labels': [['The issue carries', 'The record carries']],
  'same-number-twice': [
    ['The issue number of', 'The number of'],
    ['An issue is one record', 'A number is one record'],
  ],
  'status-while-open': [
    ['The issue is open although', 'The record is open although'],
    ['Close the issue, or', 'Set "state" to "closed" in the file, or'],
  ],
  'status-twice': [['The issue carries', 'The record carries']],
};

/** Of a record that is an issue, there is no file. */
const inIssue: { readonly [Name in ProblemName]?: Words } = {
  'not-a-record': [
    ['The file holds no record: it has no "title".', 'The issue has no title that can be read.'],
    ['A record is an object with "id" (the issue number, which is also the file name) and "title".', 'Give it one.'],
  ],
  'other-record-label': [['change the label, or move the file to the folder of that kind.', 'change the label.']],
  'dated-ahead': [
    ['Correct the date in the file, or the clock of the machine.', 'Correct the clock of the machine that builds.'],
  ],
};

/**
 * The same problem, telling of the place in which it can be mended and of no other: its own, or that of its record. In a file an answer
 * stands under its key, which the type of the record knows, and not under the label of the form.
 */
export function inItsPlace(
  found: Problem,
  places: ReadonlyMap<number, Place> = new Map(),
  types: readonly RecordType[] = [],
): Problem {
  const problem = found.record && !found.file ? { ...found, ...places.get(found.record.id) } : found;
  const { name, issue, file } = problem;
  if (issue === undefined && file === undefined) return problem;
  const words = (issue === undefined ? inFile : inIssue)[name] ?? [];
  const told = (text: string) => words.reduce((so, [from, to]) => so.replace(from, () => to), text);
  const there = issue === undefined ? 'in the file' : 'in the issue';
  const hint = told(problem.hint).replace(anywhere, (found) => `${found.startsWith(',') ? ',' : ''} ${there}`);
  return {
    ...problem,
    message: told(problem.message),
    hint: issue === undefined ? underKey(hint, problem, types) : hint,
  };
}

/** The same hint with the key of the field, and "in the file" right after it. */
function underKey(hint: string, { record, field }: Problem, types: readonly RecordType[]): string {
  const fields = types.find(({ name }) => name === record?.type)?.fields ?? {};
  const [key] = Object.entries(fields).find(([, { label }]) => label === field) ?? [];
  if (key === undefined) return hint;
  const before = hint.replace(/, in the file\.$/, '.');
  const after = before.replace(`under "${field}"`, () => `under "${key}" in the file`);
  return after === before ? hint : after;
}

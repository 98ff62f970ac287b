import type { RecordType } from '../../../content-schema/define-record.ts';
import { nearest } from '../../../content-schema/derive/nearest.ts';
import { type Problem, problem } from '../../problems.ts';
import { formIn, isTitledAs } from '../parse/answered-form.ts';
import type { Issue } from './candidate-from-issue.ts';
import { labelNames, labelValues } from './issue-labels.ts';
import { nearLabel } from './near-label.ts';

/** What is looked at of an issue that may be meant for a record. */
export interface Glance extends Pick<Issue, 'number' | 'url' | 'title' | 'body'> {
  /** The first of its labels, and how many there are. */
  readonly labels: Issue['labels'] & { readonly totalCount: number };
}

/**
 * Tells of issues that are not read, because no record label says what they are, although their title and headings are those of a form:
 * apps and scripts that open issues leave the labels of the form out. Nothing is told of an issue whose labels are not all known.
 */
export function unlabeledRecords(types: readonly RecordType[], issues: readonly Glance[]): Problem[] {
  return issues.flatMap((issue) => {
    const labels = labelNames(issue.labels);
    if (labels.length < issue.labels.totalCount) return [];
    if (types.some(({ name }) => labels.some((label) => label.toLowerCase() === `record:${name}`))) return [];
    const type = named(types, labels) ?? looksLike(types, issue);
    return type
      ? [{ ...problem('label-missing', { value: `#${issue.number}`, expected: type.name }), issue: issue.url }]
      : [];
  });
}

/** The type whose form an issue without a record label plainly answers; another label, such as `type:task`, is not enough by itself. */
export const typeAnswered = (
  types: readonly RecordType[],
  issue: Pick<Glance, 'title' | 'body'> & Pick<Issue, 'labels'>,
) => looksLike(types, issue, named(types, labelNames(issue.labels)));

/** The type that a label names in another way than it is read: `record: task`, `record/task`, `records:task`, `type:task`. */
function named(types: readonly RecordType[], labels: readonly string[]): RecordType | undefined {
  const names = types.map(({ name }) => name);
  const known = new Map([['record', names]]);
  const meant = labels.map((label) => {
    const [value] = labelValues([label], 'record');
    if (value !== undefined)
      return names.find((name) => name === value.toLowerCase()) ?? nearest(value.slice(0, 60), names);
    const [other] = labelValues([label], 'type');
    return names.find((name) => name === other?.toLowerCase()) ?? nearLabel(label, known)?.value;
  });
  return types.find(({ name }) => meant.includes(name));
}

/**
 * The type whose form an issue was written by: its title begins so, or a label means it, and half of its headings are there; or all of one
 * form's are.
 */
function looksLike(
  types: readonly RecordType[],
  { title, body }: Pick<Glance, 'title' | 'body'>,
  labeled?: RecordType,
): RecordType | undefined {
  const text = (body ?? '').slice(0, mostCharacters);
  const found = types.map((type) => ({
    ...formIn(type, text),
    type,
    isMeant: type === labeled || isTitledAs(type, title),
  }));
  const meant = found.find(({ isMeant, share }) => isMeant && share >= 0.5);
  const whole = found.filter(({ share, count }) => share === 1 && count > 2);
  return meant?.type ?? (whole.length === 1 ? whole[0]?.type : undefined);
}

const mostCharacters = 70_000;

import type { RecordType } from '../../../content-schema/define-record.ts';
import { type Problem, problem } from '../../problems.ts';
import { labelValues } from '../sources/issue-labels.ts';

/** Says when labels claim that the issue is something else, or two things at once (R000-020). */
export function conflictingLabels(
  type: RecordType,
  labels: readonly string[],
  recordNames: readonly string[],
): Problem[] {
  const names = labelValues(labels, 'record').map((name) => name.toLowerCase());
  const claimed = new Set(names.filter((name) => recordNames.includes(name)));
  const expected = recordNames.map((name) => `record:${name}`).join(', ');
  const unknown = names
    .filter((name) => !recordNames.includes(name))
    .map((name) => problem('label-unknown', { value: `record:${name}`, expected, at: ['labels', `record:${name}`] }));
  if (claimed.size > 1)
    return [
      problem('two-record-labels', { value: [...claimed].map((name) => `record:${name}`).join(', ') }),
      ...unknown,
    ];
  const [only] = claimed;
  if (only === undefined || only === type.name) return unknown;
  return [
    ...unknown,
    problem('other-record-label', {
      value: `record:${only}`,
      expected: type.plural,
      at: ['labels', `record:${only}`],
    }),
  ];
}

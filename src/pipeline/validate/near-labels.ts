import type { RecordType } from '../../../content-schema/define-record.ts';
import { statusesOf } from '../../../content-schema/statuses.ts';
import { type Problem, problem } from '../../problems.ts';
import { nearLabel } from '../sources/near-label.ts';

/** Tells of labels that are written nearly as those that are read, such as `priority/high`. */
export function nearLabels(type: RecordType, labels: readonly string[], recordNames: readonly string[]): Problem[] {
  const known = new Map<string, readonly string[]>([
    ['record', recordNames],
    ['status', Object.keys(statusesOf(type))],
    ...Object.values(type.fields).flatMap(({ fromLabel, options = [] }) =>
      fromLabel === undefined ? [] : [[fromLabel, options] as const],
    ),
  ]);
  return labels.flatMap((label) => {
    const near = nearLabel(label, known);
    if (!near) return [];
    const expected = (known.get(near.prefix) ?? []).map((value) => `${near.prefix}:${value}`).join(', ');
    return [problem('label-unknown', { value: label.trim(), expected, at: ['labels', label] })];
  });
}

import type { Problem, RecordRef } from '../../problems.ts';

/** A record, and everything wrong with it. */
export interface RecordProblems {
  readonly record: RecordRef;
  readonly problems: readonly Problem[];
}

/** Groups problems by the record they are about, in the order of type and number. */
export function problemsByRecord(problems: readonly Problem[], types: readonly string[]): RecordProblems[] {
  const told = problems.flatMap((problem) => (problem.record ? [{ problem, record: problem.record }] : []));
  return [...Map.groupBy(told, ({ record }) => `${record.type} ${record.id}`).values()]
    .flatMap((group) => {
      const record = group[0]?.record;
      return record ? [{ record, problems: group.map(({ problem }) => problem) }] : [];
    })
    .sort((a, b) => types.indexOf(a.record.type) - types.indexOf(b.record.type) || a.record.id - b.record.id);
}

/** WHAT THE AUTHOR OF AN ISSUE IS TOLD. What to say and which labels to set is worked out here from values; `give-feedback.ts` does it. */
import type { RecordType } from '../../content-schema/define-record.ts';
import { waits } from '../pipeline/admit.ts';
import type { Waiting } from '../pipeline/approval/approval-state.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import { type ProcessOptions, processRecords } from '../pipeline/process-records.ts';
import type { PublicRecord } from '../pipeline/publish.ts';
import { candidateFromIssue, type Issue } from '../pipeline/sources/candidate-from-issue.ts';
import type { Problem } from '../problems.ts';

/** What an issue is as a record. */
export interface Look {
  readonly type: RecordType;
  /** The record as everybody may see it; none while errors withhold it. */
  readonly record: PublicRecord | undefined;
  /** What its author can mend, told of the issue; never with a private answer. */
  readonly problems: readonly Problem[];
  /** What a stranger's record waits for, whatever its problems. */
  readonly waiting: Waiting | undefined;
}

/**
 * Looks at one issue beside the other records that it may refer to; nothing when no label says that it is a record. A stranger's issue is
 * looked at as if it were approved, so that its author can mend it before that.
 */
export function lookAtIssue(
  types: readonly RecordType[],
  issue: Issue,
  others: readonly Candidate[],
  options: ProcessOptions,
): Look | undefined {
  const candidate = candidateFromIssue(types, issue);
  const type = types.find(({ name }) => name === candidate?.type);
  if (!candidate || !type) return undefined;
  const beside = others.filter(({ id }) => id !== issue.number);
  const { records, problems } = processRecords(types, [...beside, { ...candidate, isAdmitted: true }], options);
  return {
    type,
    record: records.find(({ id }) => id === issue.number),
    problems: problems.filter(({ record }) => record?.id === issue.number),
    waiting: waits(candidate),
  };
}

/** The types whose records say whether one of that type is right: those it links to, and its own where a value may not stand twice. */
export function typesBeside({ name, fields }: RecordType): Set<string> {
  const all = Object.values(fields);
  const linked = all.flatMap(({ link }) => (link ? [link.to] : []));
  return new Set(all.some(({ unique }) => unique) ? [...linked, name] : linked);
}

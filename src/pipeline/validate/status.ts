import type { RecordType } from '../../../content-schema/define-record.ts';
import { statusesOf } from '../../../content-schema/statuses.ts';
import { type Problem, problem } from '../../problems.ts';
import { labelValues } from '../sources/issue-labels.ts';
import { maskAddresses } from '../text/mask-addresses.ts';

/** What decides a status: the state where it is known, else what was stored. */
export interface StatusFacts {
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  readonly notPlanned: boolean;
  /** A stored status, from a source that no longer knows the state. */
  readonly stored?: string | undefined;
}

/**
 * The status of a record by decision D1: the state of the issue beats its label, because forms always add a label and
 * nobody removes it on closing. An unknown status is kept as written.
 */
export function statusOf(type: RecordType, facts: StatusFacts): { status: string; problems: Problem[] } {
  const kinds = statusesOf(type);
  const known = Object.keys(kinds);
  const named = (status: string) => known.find((k) => k === status.toLowerCase());
  const told = (status: string): Problem => problem('status-unknown', { value: status, expected: known.join(', ') });

  if (facts.stored !== undefined) {
    const status = named(facts.stored) ?? facts.stored;
    return { status, problems: named(status) ? [] : [told(status)] };
  }

  const labeled = labelValues(facts.labels, 'status');
  const recognized = known.filter((k) => labeled.some((l) => l.toLowerCase() === k));
  const first = (kind: 'open' | 'closed') => known.find((k) => kinds[k] === kind);

  if (facts.state === 'closed') {
    const terminal = recognized.find((k) => kinds[k] === 'closed');
    return {
      status: facts.notPlanned ? 'cancelled' : (terminal ?? first('closed') ?? 'closed'),
      problems: [],
    };
  }

  const status = recognized[0] ?? labeled[0] ?? first('open') ?? 'open';
  const problems: Problem[] = [];
  if (labeled.length > 1)
    problems.push(problem('status-twice', { value: labeled.join(', '), expected: maskAddresses(status) }));
  if (labeled.length > 0 && !named(status)) problems.push(told(status));
  if (kinds[status] === 'closed') problems.push(problem('status-while-open', { value: status }));
  return { status, problems };
}

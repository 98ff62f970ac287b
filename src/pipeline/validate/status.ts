import type { RecordType } from '../../../content-schema/define-record.ts';
import { statusesOf } from '../../../content-schema/statuses.ts';
import { type Problem, problem } from '../../problems.ts';
import { labelValues } from '../sources/issue-labels.ts';
import { maskAddresses } from '../text/mask-addresses.ts';

/** What decides a status: the state where it is known, and what the labels or the file say of it. */
export interface StatusFacts {
  readonly labels: readonly string[];
  /** Nothing where a source no longer knows it. */
  readonly state: 'open' | 'closed' | undefined;
  readonly notPlanned: boolean;
  /** A status that a file says. */
  readonly stored?: string | undefined;
}

/**
 * The status of a record by decision D1: the state beats label and file, because forms always add a label and nobody removes it on
 * closing. An unknown status is kept as written.
 */
export function statusOf(type: RecordType, facts: StatusFacts): { status: string; problems: Problem[] } {
  const kinds = statusesOf(type);
  const known = Object.keys(kinds);
  const named = (status: string) => known.find((k) => k === status.toLowerCase());
  const told = (status: string): Problem => problem('status-unknown', { value: status, expected: known.join(', ') });

  const first = (kind: 'open' | 'closed') => known.find((k) => kinds[k] === kind);
  const terminal = (status: string | undefined) =>
    facts.notPlanned ? 'cancelled' : (status ?? first('closed') ?? 'closed');

  if (facts.stored !== undefined) {
    const status = named(facts.stored) ?? facts.stored;
    if (!named(status)) return { status, problems: [told(status)] };
    const shown = facts.state === 'closed' ? terminal(kinds[status] === 'closed' ? status : undefined) : status;
    const problems = [
      ...(shown === status ? [] : [problem('status-while-closed', { value: status, expected: shown })]),
      ...(facts.state === 'open' && kinds[status] === 'closed'
        ? [problem('status-while-open', { value: status, expected: 'key "status"' })]
        : []),
    ];
    return { status: shown, problems };
  }

  const labeled = labelValues(facts.labels, 'status');
  const recognized = known.filter((k) => labeled.some((l) => l.toLowerCase() === k));

  if (facts.state === 'closed')
    return { status: terminal(recognized.find((k) => kinds[k] === 'closed')), problems: [] };

  const status = recognized[0] ?? labeled[0] ?? first('open') ?? 'open';
  const problems: Problem[] = [];
  if (labeled.length > 1)
    problems.push(problem('status-twice', { value: labeled.join(', '), expected: maskAddresses(status) }));
  if (labeled.length > 0 && !named(status)) problems.push(told(status));
  if (facts.state === 'open' && kinds[status] === 'closed')
    problems.push(problem('status-while-open', { value: status, expected: 'status label' }));
  return { status, problems };
}

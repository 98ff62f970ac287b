import type { Gate, GateState } from '../../../content-schema/gates/gate.ts';
import type { GatedPullRequest } from '../../../content-schema/gates/gates-file.ts';

/** How a state is drawn and said: the sign only repeats the word. */
export interface GateWord {
  readonly sign: string;
  readonly word: string;
}

/** The states of a gate, what needs somebody first (R002-015). */
export const gateWords: Readonly<Record<GateState, GateWord>> = {
  fail: { sign: '✗', word: 'failed' },
  missing: { sign: '✗', word: 'missing' },
  pending: { sign: '⏳', word: 'pending' },
  stale: { sign: '⏳', word: 'out of date' },
  skipped: { sign: '⊘', word: 'skipped' },
  pass: { sign: '✓', word: 'passed' },
};

/** What the gates of a pull request amount to, in a sentence. */
export const verdictWords: Readonly<Record<GatedPullRequest['verdict'], string>> = {
  pass: 'All gates passed.',
  fail: 'Not all gates passed.',
  pending: 'Not all gates have been decided yet.',
  'no checks': 'No checks have passed or failed, so nothing says that this works.',
};

/** Checks of a gate that are named on a page. */
const most = 6;

/** What several checks of one gate say, each by its name; nothing where there is one, which the state of the gate tells. */
export function checksOf({ details }: Gate): string | undefined {
  const checks = Array.isArray(details?.['checks']) ? details['checks'].filter(isCheck) : [];
  if (checks.length < 2) return undefined;
  const told = checks.slice(0, most).map(({ name, state }) => `${name} ${gateWords[state].word}`);
  return [...told, ...(checks.length > most ? [`${checks.length - most} more`] : [])].join(', ');
}

/** A file of gates may have come from elsewhere. */
const isCheck = (value: unknown): value is { readonly name: string; readonly state: GateState } =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'state' in value &&
  Object.hasOwn(gateWords, String(value.state));

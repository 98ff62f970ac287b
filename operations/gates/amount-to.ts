import type { Gate } from '../../content-schema/gates/gate.ts';
import { type CheckState, gateOfCheck } from './gate-of-check.ts';

/** A check or a commit status, as GitHub gives it: `conclusion` is nothing until it is completed. */
export interface CheckFacts {
  readonly name: string;
  /** Small letters, as REST writes them: `queued`, `in_progress`, `completed`; a commit status is `completed` or `pending`. */
  readonly status: string;
  /** `success`, `failure`, `neutral`, `skipped` …; of a commit status `success`, `failure` or `error`. */
  readonly conclusion: string | null;
  readonly url: string | null;
  /** When it last changed; GitHub says it of everything that began. */
  readonly updatedAt: string | null;
  /** The workflow it belongs to, where one runs it. */
  readonly workflow: string | null;
}

/** The worst first: one that fails outweighs all, and skipped amounts to anything only where all are. */
const order: readonly CheckState[] = ['fail', 'pending', 'pass', 'skipped'];

/** What the checks of one gate amount to, in whatever order they are given; `details` says which check says what. */
export function amountTo(
  checks: readonly CheckFacts[],
): Pick<Gate, 'url' | 'details'> & { readonly state: CheckState; readonly updatedAt: string | undefined } {
  const said = checks
    .map((check) => ({ ...check, state: gateOfCheck(check) }))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || textOrder(keyOf(a), keyOf(b)));
  const [worst] = said;
  if (worst === undefined) throw new Error('No checks amount to nothing, and never to a gate.');
  const times = said.flatMap(({ updatedAt }) => updatedAt ?? []).sort(textOrder);
  return {
    state: worst.state,
    url: said.find(({ state, url }) => state === worst.state && url !== null)?.url ?? null,
    details: {
      checks: said.map(({ name, state, status, conclusion }) => ({ name, state, said: conclusion ?? status })),
    },
    updatedAt: times.at(-1),
  };
}

const keyOf = ({ name, workflow, url, status, conclusion }: CheckFacts): string =>
  [name, workflow, url, status, conclusion].join('\n');

const textOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

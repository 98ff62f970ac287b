import type { Measures } from '../metrics/compare.ts';
import type { Coverage } from '../patch/coverage.ts';
import type { Measured } from '../patch/verdict.ts';
import type { Finding } from './graph.ts';

/** A patch that the guard let through, as it goes from node to node. */
export type Draft = {
  readonly patch: string;
  readonly intents: readonly string[];
  readonly measured: Measured;
  readonly signOff: readonly string[];
};

/** What was found at a node. It is JSON, because it is kept. */
export type Said = {
  readonly finding: Finding;
  /** One sentence, or a few. */
  readonly summary: string;
  readonly tokens: number;
  /** Whether the role did anything at all; what did not is `skipped`. */
  readonly didNothing?: boolean;
  /** What the Implementer has to do differently. */
  readonly feedback?: readonly string[];
  readonly draft?: Draft;
  readonly pauseSeconds?: number;
  /** The run that opens the pull request. */
  readonly proposal?: string;
  /** What is told in the pull request. */
  readonly told?: readonly string[];
  /** What tests left behind about what they ran. */
  readonly coverage?: Coverage | null;
  /** How the code was and is. */
  readonly before?: Measures;
  readonly after?: Measures;
};

/** What a status of an agent run says of a finding. */
export function statusOf({ finding, didNothing = false }: Pick<Said, 'finding' | 'didNothing'>) {
  if (finding === 'passed' || finding === 'split') return didNothing ? 'skipped' : 'succeeded';
  if (finding === 'rejected') return 'rejected';
  return finding === 'nothing' ? 'skipped' : 'failed';
}

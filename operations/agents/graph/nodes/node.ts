import type { StoredAgentTask } from '../../../store/agent-task.ts';
import type { Coverage } from '../../patch/coverage.ts';
import type { AgentPolicy } from '../../seed/agent-policy.ts';
import type { Left } from '../budget.ts';
import type { Draft, Said } from '../said.ts';
import type { AgentInput, AgentWorld } from '../world.ts';

/** What a role is given at its node. */
export interface AtNode {
  readonly world: AgentWorld;
  readonly input: AgentInput;
  readonly runId: string;
  readonly task: StoredAgentTask;
  readonly policy: AgentPolicy;
  readonly left: Left;
  readonly attempt: number;
  /** What the Implementer was told was wrong. */
  readonly feedback: readonly string[];
  readonly draft: Draft | undefined;
  /** What tests left behind about what they ran. */
  readonly coverage: Coverage | null;
  /** What was said at the nodes before, for the pull request. */
  readonly told: readonly string[];
}

/** What a role does. */
export type Role = (at: AtNode) => Promise<Said>;

/** The patch that goes from node to node. There is one after CODING. */
export function draftOf({ draft }: AtNode): Draft {
  if (draft) return draft;
  throw new Error('There is no patch to look at.');
}

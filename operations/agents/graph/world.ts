import type { WorkflowDesk } from '../../runbooks/desk.ts';
import type { Proposal } from '../../runbooks/proposal/proposal.ts';
import type { Coder } from '../adapters/coder.ts';
import type { Patched } from '../patch/patched.ts';
import type { Verdict } from '../patch/verdict.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';

/** Everything that agents work with, so that a test can put its own in. */
export interface AgentWorld {
  readonly desk: WorkflowDesk;
  readonly coder: Coder;
  /** The policy of the seed at a commit. Throws a `Final`, in words, where there is none or it has mistakes. */
  policyAt(folder: string, sha: string): Promise<AgentPolicy>;
  /** Applies a patch where nobody else works. */
  apply(
    folder: string,
    base: string,
    patch: string,
    policy: AgentPolicy,
  ): Promise<Patched | { readonly unreadable: string }>;
  guard(patched: Patched, policy: AgentPolicy, about: { readonly issueNumber: number | null }): Verdict;
  /** Starts the runbook that opens pull requests, or finds it started. */
  propose(
    proposal: Proposal,
    wanted: {
      readonly key: string;
      readonly parentId: string;
      readonly requestedBy: string;
      readonly repository: string;
    },
  ): Promise<{ readonly id: string }>;
}

/** What the workflow takes. The folder is a clone that holds the commit; what the folder is like at the moment does not matter. */
export type AgentInput = {
  readonly taskId: string;
  readonly folder: string;
  readonly sha: string;
  readonly requestedBy: string;
};

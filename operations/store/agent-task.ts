/**
 * WHAT PROGRAMS ARE ASKED TO DO to code, and how far they are. An agent only ever proposes: it reads a checkout and answers with a patch,
 * which trusted code checks and opens as a pull request.
 */
import type { Json } from './engine-run.ts';

/** The nodes of the graph, in order (R001-010, R001-011). */
export const nodes = ['PLANNING', 'CODING', 'ANALYSIS', 'EVAL', 'MERGE_DECISION'] as const;
/** A kind of node. */
export type NodeKind = (typeof nodes)[number];

/** Who works at which node (R001-004 … 008). */
export const roles = {
  PLANNING: 'Architect',
  CODING: 'Implementer',
  ANALYSIS: 'Reviewer',
  EVAL: 'Tester',
  MERGE_DECISION: 'Maintainer',
} as const;
/** A role. */
export type AgentRole = (typeof roles)[NodeKind];

/** Regressions before bugs before features (R001-015). */
export const priorities = ['regression', 'bug', 'feature'] as const;

/** What an agent task is about (R001-055); the last of them is what nobody has said yet. */
export const agentTaskTypes = [
  'SCHEMA_TESTS',
  'SCHEMA_FILL_GAPS',
  'CONTENT_TESTS',
  'CONTENT_REFACTOR',
  'REGRESSION',
  'BUG',
  'NEEDS_TRIAGE',
] as const;

/** How an agent task stands; the last three are ends. */
export type AgentTaskStatus = 'pending' | 'in_progress' | 'completed' | 'failed' | 'skipped';

/** A piece of work for agents: an agent task, never "task" alone. */
export interface AgentTask {
  readonly id: string;
  /** One open task per cause: `issue:12`, `ci:<workflow>:<test>`, `todo:<path>:<text digest>`. */
  readonly cause: string;
  readonly type: (typeof agentTaskTypes)[number];
  readonly priority: (typeof priorities)[number];
  readonly title: string;
  readonly description: string;
  readonly createdBy: 'human' | 'architect-agent' | 'system';
  readonly status: AgentTaskStatus;
  readonly snapshot: { readonly sha: string; readonly branch: string; readonly at: string; readonly url: string };
  readonly scopePaths: readonly string[];
  readonly issueNumber: number | null;
  readonly parentId: string | null;
  readonly attempts: number;
}

/** A task as the store has it. */
export interface StoredAgentTask extends AgentTask {
  /** `owner/name`. */
  readonly repository: string;
  /** Why it waits, failed or was skipped, or what came of it. */
  readonly reason: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What one role did at one node; a run that did nothing is `skipped`, never `succeeded` (B001-07). */
export interface AgentRun {
  /** `arc-`, `impl-`, `rev-`, `test-` or `main-`, and a ULID. */
  readonly id: string;
  readonly taskId: string;
  readonly node: NodeKind;
  readonly role: AgentRole;
  readonly attempt: number;
  readonly status: 'running' | 'succeeded' | 'failed' | 'rejected' | 'skipped';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** The digest of seed.yaml that it ran under. */
  readonly seedHash: string;
  readonly summary: string;
  readonly tokens: number;
  readonly found: Json;
}

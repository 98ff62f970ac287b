/** WHAT AGENTS MAY DO: everything in seed.yaml that code can check, frozen. Pure. */
import type { AgentTask } from '../agent-task.ts';

/** How far agents may go (R001-035 … 041): what a later phase allows is refused in an earlier one. */
export type AgentPhase = 0 | 1 | 2 | 3 | 4 | 5;

/** The limits of one patch, one task and one day; a patch at its limit is allowed. */
export interface AgentLimits {
  readonly filesPerPatch: number;
  readonly linesPerPatch: number;
  readonly kilobytesPerPatch: number;
  readonly linesPerFile: number;
  readonly linesPerFunction: number;
  readonly newDependencies: number;
  /** How often the Implementer tries a task before it is given up. */
  readonly attempts: number;
  readonly minutesPerTask: number;
  readonly tokensPerTask: number;
  readonly tokensPerDay: number;
  readonly pullRequestsPerDay: number;
  readonly parallelTasks: number;
}

/** What an agent of this project is bound by. Globs as in `operations/agents/patch/glob.ts`: `*` stays in a folder, `**` does not. */
export interface AgentPolicy {
  /** SHA-256 of seed.yaml, in every run. */
  readonly seedHash: string;
  readonly phase: AgentPhase;
  readonly mayRead: readonly string[];
  readonly mayWrite: readonly string[];
  /** Wins over `mayWrite`. */
  readonly mayNotWrite: readonly string[];
  readonly limits: AgentLimits;
  readonly dependencies: {
    readonly runtime: readonly string[];
    readonly development: readonly string[];
    readonly needIssue: boolean;
  };
  readonly forbiddenImports: readonly { readonly from: string; readonly to: string; readonly why: string }[];
  /** Shares from 0 to 1, by glob; `**` is the whole project. */
  readonly coverage: Readonly<Record<string, number>>;
  /** What has to pass before a patch is proposed: programs with their words, run without secrets. */
  readonly checks: readonly { readonly name: string; readonly command: readonly string[] }[];
  /** Which label asks for which type of task. */
  readonly labels: Readonly<Record<string, AgentTask['type']>>;
  /** Paths whose change a person signs off (R001-033), and why. */
  readonly signOff: readonly { readonly paths: readonly string[]; readonly why: string }[];
  readonly reviewers: readonly string[];
  /** Modules of which the Maintainer may say, from phase 4 on, that a change of them may be merged (R001-039). */
  readonly preApproved: readonly string[];
  /** Rules that a model is told and no code can check. */
  readonly rules: readonly string[];
}

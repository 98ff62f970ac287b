import type { Refusal } from '../../../../operations/agents/patch/verdict.ts';
import type { AgentPolicy } from '../../../../operations/agents/seed/agent-policy.ts';
import type { Wanted } from '../patches.ts';

/** A patch that tries to leave its fence: what it makes of files, or its text; and the rule that refuses it. */
export interface HostileCase {
  readonly name: string;
  readonly rule: Refusal['rule'];
  readonly files?: Readonly<Record<string, Wanted>>;
  /** Words of git's that the patch is made with; `-M` unless told. */
  readonly words?: readonly string[];
  readonly patch?: string;
  readonly policy?: Partial<AgentPolicy>;
  readonly issueNumber?: number;
}

/** A patch that makes a new file of one line, with that path as it stands there. */
export const making = (path: string, mode = '100644', text = 'x'): string =>
  [
    `diff --git a/${path} b/${path}`,
    `new file mode ${mode}`,
    '--- /dev/null',
    `+++ b/${path}`,
    '@@ -0,0 +1 @@',
    `+${text}`,
    '',
  ].join('\n');

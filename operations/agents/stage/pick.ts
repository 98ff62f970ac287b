/** WHICH TASKS ARE WORKED ON, and why the others wait. Pure. */
import { counting } from '../../../src/pipeline/text/counting.ts';
import type { StoredAgentTask } from '../../store/agent-task.ts';
import type { Coder } from '../adapters/coder.ts';
import { isAllowed, refusalOf } from '../graph/acts.ts';
import { overlap } from '../graph/scope.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';

/** Why a task is not begun by itself; nothing where it may be. */
export function heldBack(
  task: Pick<StoredAgentTask, 'type' | 'scopePaths' | 'createdBy'>,
  policy: AgentPolicy,
  coder: Coder['name'],
): string | undefined {
  const refused = refusalOf('write', policy.phase);
  if (refused) return refused;
  // What nobody asked for is noted once: begun where nobody writes, it would be used up.
  if (coder === 'none' && task.createdBy === 'system')
    return 'Nobody is set up to write code: it waits until "operations.agents.coder" is set.';
  const isEverywhere = policy.mayWrite.every((glob) => task.scopePaths.includes(glob));
  if (task.type !== 'NEEDS_TRIAGE' || !isEverywhere) return undefined;
  return 'It needs triage: say in the issue where the work is, such as `src/parse/**`, or set a label that says what it is.';
}

/** How many tasks may be worked on at once. */
const atOnce = ({ phase, limits }: Pick<AgentPolicy, 'phase' | 'limits'>): number =>
  isAllowed('parallel', phase) ? limits.parallelTasks : 1;

/** Why a task is not begun beside those that are worked on; nothing where it may be. */
export function crowdedOut(
  task: StoredAgentTask,
  going: readonly StoredAgentTask[],
  policy: AgentPolicy,
): string | undefined {
  if (meets(task, going)) return 'Another task works on the same files.';
  const most = atOnce(policy);
  return going.length >= most ? `Agents work on ${counting(most, 'task')} at once here.` : undefined;
}

/** The tasks that go together: those that are worked on already, that one, and further ones that touch no file of theirs. */
export function together(
  first: StoredAgentTask,
  open: readonly StoredAgentTask[],
  policy: AgentPolicy,
  coder: Coder['name'],
): readonly StoredAgentTask[] {
  const going = open.filter(({ id, status }) => status === 'in_progress' && id !== first.id);
  const picked = [...going, first];
  for (const task of open) {
    if (picked.length >= atOnce(policy)) break;
    const isFree = task.status === 'pending' && !picked.some(({ id }) => id === task.id);
    if (isFree && heldBack(task, policy, coder) === undefined && !meets(task, picked)) picked.push(task);
  }
  return picked.filter(({ status }) => status === 'pending');
}

/** Whether a task may touch a file of others. */
const meets = (task: StoredAgentTask, others: readonly StoredAgentTask[]): boolean =>
  others.some((other) => other.id !== task.id && overlap(task.scopePaths, other.scopePaths));

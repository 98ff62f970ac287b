import { newId } from '../../../engine/ids.ts';
import { inferScopePaths } from '../../triggers/infer.ts';
import { isAllowed, refusalOf } from '../acts.ts';
import { partsOf } from '../split.ts';
import type { AtNode, Role } from './node.ts';

/** The Architect: says where the work is, splits what is several things, and stops what nobody may do. */
export const architect: Role = async (at) => {
  const { task, policy } = at;
  const refused = refusalOf('write', policy.phase);
  if (refused) return { finding: 'nothing', summary: `Only planned. ${refused}`, tokens: 0 };
  if (policy.mayWrite.length === 0)
    return { finding: 'nothing', summary: 'The seed allows agents to write nothing.', tokens: 0 };
  const parts = task.parentId === null && isAllowed('split', policy.phase) ? partsOf(task.description) : [];
  if (parts.length === 0)
    return { finding: 'passed', summary: `One piece of work, in ${task.scopePaths.join(', ')}.`, tokens: 0 };
  for (const [index, part] of parts.entries()) await at.world.desk.store.agentTasks.add(subtask(at, part, index));
  return { finding: 'split', summary: `Split into ${parts.length} tasks.`, tokens: 0 };
};

const subtask = (
  { task, policy, world: { desk } }: AtNode,
  part: ReturnType<typeof partsOf>[number],
  index: number,
) => {
  const { repository, type, priority, issueNumber, snapshot, cause } = task;
  const named = inferScopePaths(part.title, part.description, policy.mayWrite);
  return {
    ...{ id: newId(Date.parse(desk.now())), repository, type, priority, issueNumber, snapshot, parentId: task.id },
    ...{ cause: `${cause}/${index + 1}`, createdBy: 'architect-agent' as const, title: part.title },
    description: `${part.description}\n\nPart of: ${task.title}`,
    scopePaths: named.isNamed ? named.paths : task.scopePaths,
  };
};

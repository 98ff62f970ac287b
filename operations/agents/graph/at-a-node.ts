import { secrets } from '../../../src/settings/environment.ts';
import { masked } from '../../../src/terminal/masked.ts';
import type { Json } from '../../engine/engine.ts';
import { newId } from '../../engine/ids.ts';
import { type AgentRun, type NodeKind, roles, type StoredAgentTask } from '../../store/agent-task.ts';
import { dayOf, leftOf, stopOf } from './budget.ts';
import type { Place } from './graph.ts';
import { reviewer } from './nodes/analysis.ts';
import { implementer } from './nodes/coding.ts';
import { tester } from './nodes/evaluation.ts';
import { maintainer } from './nodes/merge-decision.ts';
import type { AtNode, Role } from './nodes/node.ts';
import { architect } from './nodes/planning.ts';
import { type Said, statusOf } from './said.ts';
import type { AgentInput, AgentWorld } from './world.ts';

const work: Readonly<Record<NodeKind, Role>> = {
  PLANNING: architect,
  CODING: implementer,
  ANALYSIS: reviewer,
  EVAL: tester,
  MERGE_DECISION: maintainer,
};

const prefixes: Readonly<Record<NodeKind, string>> = {
  ...{ PLANNING: 'arc', CODING: 'impl', ANALYSIS: 'rev', EVAL: 'test', MERGE_DECISION: 'main' },
};

/** What goes with a task from node to node. */
export type Carried = Pick<AtNode, 'draft' | 'feedback' | 'told' | 'coverage'>;

/**
 * One role at one node. What it found is kept in its agent run; done again after a crash it is not asked a second time, so that no model is
 * paid twice for one answer.
 */
export async function atNode(
  world: AgentWorld,
  input: AgentInput,
  runId: string,
  { node, attempt }: Place,
  carried: Carried,
): Promise<Said> {
  const { store, now } = world.desk;
  const task = await store.agentTasks.get(input.taskId);
  if (task?.status !== 'in_progress') return { finding: 'stopped', summary: 'Somebody has ended the task.', tokens: 0 };
  const policy = await world.policyAt(input.folder, input.sha);
  const run = await store.agentRuns.begin({
    ...{ id: `${prefixes[node]}-${newId(Date.parse(now()))}`, taskId: task.id, node, role: roles[node], attempt },
    ...{ status: 'running', startedAt: now(), seedHash: policy.seedHash },
  });
  if (run.status !== 'running') return run.found as unknown as Said;
  if (node === 'CODING') await store.agentTasks.change(task.id, { attempts: attempt });
  const left = await whatIsLeft(world, task, run, policy);
  const stop = stopOf(policy.limits, left, node === 'CODING' && world.coder.name === 'openai-compatible');
  const at: AtNode = { world, input, runId, task, policy, left, attempt, ...carried };
  const said = masking(stop === undefined ? await work[node](at) : { finding: 'stopped', summary: stop, tokens: 0 });
  const { summary, tokens } = said;
  await store.agentRuns.end(run.id, { status: statusOf(said), summary, tokens, found: said as unknown as Json });
  return said;
}

/** What was said, without secrets: commands and checks print what they like, and it is kept, shown, and told to a model. */
function masking(said: Said): Said {
  const clean = (text: string) => masked(text, secrets());
  const { feedback, told } = said;
  return {
    ...said,
    summary: clean(said.summary),
    ...(feedback && { feedback: feedback.map(clean) }),
    ...(told && { told: told.map(clean) }),
  };
}

async function whatIsLeft(
  { desk: { store, now } }: AgentWorld,
  { id }: StoredAgentTask,
  { id: own }: AgentRun,
  { limits }: AtNode['policy'],
) {
  const others = (runs: readonly AgentRun[]) => runs.filter((run) => run.id !== own);
  const ofTask = others(await store.agentRuns.of(id));
  return leftOf(limits, { ofTask, ofDay: others(await store.agentRuns.since(dayOf(now()))), now: now() });
}

import { z } from 'zod';
import { secrets } from '../../../src/settings/environment.ts';
import { masked } from '../../../src/terminal/masked.ts';
import type { Json, Workflow, WorkflowContext } from '../../engine/engine.ts';
import { messageOf } from '../../engine/steps.ts';
import { type AgentEnd, agentWorkflow, begin, finish } from './agent-run-row.ts';
import { atNode, type Carried } from './at-a-node.ts';
import { awaitPullRequest } from './await-pull-request.ts';
import { dayHasRoom } from './day-has-room.ts';
import { type End, type Place, start, stepFrom } from './graph.ts';
import { mostDays } from './pull-requests-of-day.ts';
import { type Said, statusOf } from './said.ts';
import type { AgentInput, AgentWorld } from './world.ts';

const inputSchema: z.ZodType<AgentInput> = z.strictObject({
  taskId: z.string().min(1),
  folder: z.string().min(1),
  sha: z.string().regex(/^[\da-f]{40}$/),
  requestedBy: z.string().min(1),
});

/** As much of why it ended as a person reads. */
const longest = 4000;

/** One agent task from its plan to a pull request, or to an honest end: each node is a step of the engine (R001-016). */
export const agentGraph = (world: AgentWorld): Workflow<AgentInput> => ({
  name: agentWorkflow,
  input: inputSchema,
  async run(context, input) {
    const title = await context.step('Begin', () => begin(world, context.runId, input));
    if (title === null) return { end: 'skipped', why: 'The task was not open any more.' };
    const ended = await walk(world, context, input).catch(
      (error: unknown): AgentEnd => ({ end: 'failed', why: messageOf(error) }),
    );
    const why = masked(ended.why, secrets()).slice(0, longest);
    await context.step('End', () => finish(world, context.runId, input.taskId, { ...ended, why }));
    return { end: ended.end, why };
  },
});

async function walk(world: AgentWorld, context: WorkflowContext, input: AgentInput): Promise<AgentEnd> {
  const attempts = await context.step(
    'Limits',
    async () => (await world.policyAt(input.folder, input.sha)).limits.attempts,
  );
  let [place, carried]: [Place, Carried] = [start, { draft: undefined, feedback: [], told: [], coverage: null }];
  const tried: string[] = [];
  for (;;) {
    const { node, attempt } = place;
    const name = `${node} ${attempt}`;
    if (node === 'MERGE_DECISION' && !(await dayHasRoom(world, context, input, attempt)))
      return { end: 'failed', why: `No place for a pull request was free within ${mostDays} days.` };
    const kept = await context.step(name, async () => jsonOf(await visit(world, context, input, place, carried)));
    const said = kept as unknown as Said;
    if (said.finding !== 'passed') tried.push(`${name}: ${said.summary}`);
    const next = stepFrom(place, said.finding, attempts);
    if ('end' in next) return ending(world, context, next.end, said, tried);
    if (said.pauseSeconds !== undefined) await context.sleep(`Pause ${name}`, said.pauseSeconds * attempt);
    carried = carry(carried, next, said);
    place = next;
  }
}

async function visit(world: AgentWorld, { runId }: WorkflowContext, input: AgentInput, place: Place, carried: Carried) {
  const { store } = world.desk;
  await store.runs.change(runId, { state: 'running', phase: place.node });
  await store.agentTasks.change(input.taskId, { reason: null });
  const said = await atNode(world, input, runId, place, carried);
  const name = `${place.node} ${place.attempt}`;
  const level = statusOf(said) === 'succeeded' ? 'info' : 'warning';
  await store.logs.say(runId, {
    key: name,
    phase: place.node,
    text: masked(`${name}: ${said.summary}`, secrets()),
    level,
  });
  // Whoever waits for the task reads this, and goes on with other things.
  if (said.pauseSeconds !== undefined) await store.agentTasks.change(input.taskId, { reason: said.summary });
  return said;
}

/** What goes on to the next node: a patch goes on, and what was wrong goes back. */
const carry = (carried: Carried, next: Place, said: Said): Carried =>
  next.node === 'CODING'
    ? { draft: undefined, feedback: said.feedback ?? [], told: [], coverage: null }
    : {
        draft: said.draft ?? carried.draft,
        feedback: carried.feedback,
        told: [...carried.told, ...(said.told ?? [])],
        coverage: said.coverage ?? carried.coverage,
      };

/** What is kept of a finding: it holds nothing but what JSON can. */
const jsonOf = (said: Said): Json => said as unknown as Json;

async function ending(
  world: AgentWorld,
  context: WorkflowContext,
  end: End,
  said: Said,
  tried: readonly string[],
): Promise<AgentEnd> {
  if (said.proposal !== undefined) return awaitPullRequest(world, context, said.proposal);
  if (end !== 'failed' || tried.length < 2) return { end, why: said.summary };
  return { end, why: `Given up. What was tried: ${tried.join(' ')}` };
}

import { counting } from '../../../src/pipeline/text/counting.ts';
import type { WorkflowContext } from '../../engine/engine.ts';
import { mostDays, placeOfDay } from './pull-requests-of-day.ts';
import type { AgentInput, AgentWorld } from './world.ts';

/** Waits, without anybody working, until the day has room for one more pull request. */
export async function dayHasRoom(
  world: AgentWorld,
  context: WorkflowContext,
  { taskId, folder, sha }: AgentInput,
  attempt: number,
): Promise<boolean> {
  for (let round = 1; round <= mostDays; round += 1) {
    const seconds = await context.step(`Place ${attempt} ${round}`, async () => {
      const { limits } = await world.policyAt(folder, sha);
      const task = await world.desk.store.agentTasks.get(taskId);
      const left = await placeOfDay(world.desk, task?.repository ?? '', taskId, limits.pullRequestsPerDay);
      if (left > 0) await world.desk.store.agentTasks.change(taskId, { reason: waitsFor(limits.pullRequestsPerDay) });
      return left;
    });
    if (seconds === 0) return true;
    await context.sleep(`Day ${attempt} ${round}`, seconds);
  }
  return false;
}

const waitsFor = (most: number): string =>
  `It is ready, and waits until tomorrow: agents open ${counting(most, 'pull request')} a day here.`;

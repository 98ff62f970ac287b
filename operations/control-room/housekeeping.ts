import { z } from 'zod';
import type { Workflow } from '../engine/engine.ts';
import { fromTimer } from '../events/made.ts';
import type { Inbox } from '../inbox/inbox.ts';
import { bytesRoom } from '../runbooks/kept-bytes.ts';
import type { Store } from '../store/store.ts';

/** The name of the schedule. */
export const housekeeping = 'housekeeping';

/** As long as GitHub keeps logs and artifacts; what is older is seen there. */
const keptDays = 90;

/** Tells the inbox once a day that it is time. */
export const housekeepingWorkflow = (
  inbox: Pick<Inbox, 'deliver'>,
  repository: string,
  now: () => string,
): Workflow => ({
  name: housekeeping,
  input: z.null(),
  async run({ step }) {
    await step('tell', async () => {
      const description = `Forgets workflow runs that ended more than ${keptDays} days ago.`;
      await inbox.deliver(
        fromTimer({ name: housekeeping, description, repository }, `${now().slice(0, 10)}T00:00:00.000Z`),
      );
      return undefined;
    });
    return undefined;
  },
});

/** Forgets workflow runs that ended long ago, and what was noted of them (R003-027). What people decided is kept. */
export async function keepHouse(
  { workflowRuns, notes }: Pick<Store, 'workflowRuns' | 'notes'>,
  now: string,
): Promise<void> {
  const before = new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
  await workflowRuns.forget(before);
  for (const begins of ['artifacts:', 'signal:']) await notes('control-room').forget(begins, before);
  await notes(bytesRoom).forget('', before);
  // The places that a day had for pull requests of agents.
  await notes('agents').forget('pull:', before);
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../runbooks/desk.ts';
import type { RunState } from '../store/tables/runs.ts';

/** How long the engine is given to take up what was decided, in milliseconds. */
const moment = 2_000;

const open = ['waiting', 'running', 'awaiting_approval', 'awaiting_ci'] as const;

/** Waits until every runbook run has ended or waits for somebody else. */
export async function untilAtRest({ store }: Desk, stop?: AbortSignal): Promise<void> {
  const isThere = async (states: readonly RunState[]) =>
    (await store.runs.list({ kind: 'runbook', states, limit: 1 })).length > 0;
  if (!(await isThere(open))) return;
  do await pause(moment);
  while (!stop?.aborted && (await isThere(['waiting', 'running'])));
}

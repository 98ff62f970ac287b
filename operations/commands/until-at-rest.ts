import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../runbooks/desk.ts';

/** How long the engine is given to take up what was decided, in milliseconds. */
const moment = 2_000;

/** Waits until every runbook run has ended or waits for somebody else. */
export async function untilAtRest({ store }: Desk, stop?: AbortSignal): Promise<void> {
  do await pause(moment);
  while (
    !stop?.aborted &&
    (await store.runs.list({ kind: 'runbook', states: ['waiting', 'running'], limit: 1 })).length > 0
  );
}

import type { Workflow } from 'openworkflow';
import type { Store } from '../../store/store.ts';
import type { Json, WorkflowContext } from '../engine.ts';
import type { Pass } from '../pass.ts';
import { given, type Kept, keptError, names, tries, waits } from '../steps.ts';
import type { Backend } from './backends.ts';

/** What a workflow may do in OpenWorkflow's words. */
export type Below = Parameters<Workflow<{ run: string }, unknown, unknown>['fn']>[0];

/** What a pass of a run works with. */
export interface PassOf {
  readonly run: string;
  readonly engineId: string;
  readonly workflow: string;
  readonly step: Below['step'];
  readonly pass: Pass;
  readonly backend: Backend;
  readonly store: Store;
  /** Whether no step may begin any more. */
  readonly isStopping: () => boolean;
}

/** Why a run lies down without waiting for anything. */
export const stopping = new Error('The engine stops.');

/** What a wait of a run is called below. */
export const addressOf = (run: string, step: string): string => `${run}/${step}`;

/** A step that is to be tried again weighs more than a wait: it is due sooner. A run that has no steps left weighs most. */
const weightOf = (error: unknown): number => {
  if (isStepLimit(error)) return 2;
  return isWait(error) ? 0 : 1;
};
const isWait = (error: unknown): boolean => error instanceof Error && error.name === 'SleepSignalError';

/** Whether a run has no steps left. */
export const isStepLimit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'STEP_LIMIT_EXCEEDED';

/** What a workflow may do, over OpenWorkflow's steps. */
export function contextOf({
  run,
  engineId,
  workflow,
  step,
  pass,
  backend,
  store,
  isStopping,
}: PassOf): WorkflowContext {
  const once = names(workflow);
  const waitName = waits();

  async function failures(stepName: string): Promise<number> {
    const { data } = await backend.listStepAttempts({ workflowRunId: engineId, limit: 1000 });
    return data.filter((each) => each.stepName === stepName && each.status === 'failed').length;
  }

  async function runStep<T extends Json | undefined>(name: string, act: () => Promise<T> | T): Promise<T> {
    const stepName = `step:${once(name)}`;
    let kept: string;
    try {
      if (isStopping()) throw stopping;
      kept = await pass.act(() =>
        step.run({ name: stepName, retryPolicy: { maximumAttempts: 0, initialInterval: '1s' } }, async () => {
          try {
            return JSON.stringify({ gave: await act() });
          } catch (error) {
            const failed = keptError(error);
            const isLast = ('failed' in failed && failed.failed.isFinal) || (await failures(stepName)) + 1 >= tries;
            // What is kept is a text, because Postgres takes not every character in JSON.
            if (isLast) return JSON.stringify(failed);
            throw new Error('The step is tried again.');
          }
        }),
      );
    } catch (error) {
      return pass.park(error, weightOf(error));
    }
    return given<T>(JSON.parse(kept) as Kept);
  }

  async function wait(name: string, seconds: number, signal: string | undefined): Promise<Json | undefined> {
    try {
      return await pass.act(async () => {
        for (let parks = 0; ; parks += 1) {
          const look = () =>
            store.engine.waits.look(run, name, { seconds, parks: parks + 1, ...(signal !== undefined && { signal }) });
          const { outcome, until, parks: known } = await look();
          // A wait below that was begun has to be ended there, too.
          if (outcome && parks >= known) return outcome.sent;
          const address = addressOf(run, name);
          try {
            const timeout = Math.max(0, Date.parse(until) - Date.now());
            await step.waitForSignal({ name: `wait:${name}:${parks}`, signal: address, timeout });
          } catch (error) {
            // What was sent after the first look and before the wait began below has found nobody there.
            if (isWait(error) && (await look()).outcome)
              await backend.sendSignal({ signal: address, data: null, idempotencyKey: null });
            throw error;
          }
        }
      });
    } catch (error) {
      return pass.park(error, weightOf(error));
    }
  }

  return {
    runId: run,
    step: runStep,
    waitForSignal: (name, { seconds }) => wait(waitName(name), seconds, name),
    async sleep(name, seconds) {
      await wait(`sleep:${once(name)}`, seconds, undefined);
    },
  };
}

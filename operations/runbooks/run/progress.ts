/** HOW A RUN GETS ON: each phase is a step of the engine with its lines in the log, and the end is told once. */
import { secrets } from '../../../src/settings/environment.ts';
import { masked } from '../../../src/terminal/masked.ts';
import type { Json, WorkflowContext } from '../../engine/engine.ts';
import type { Store } from '../../store/store.ts';
import type { LogLine } from '../../store/tables/logs.ts';
import type { NewRun, RunState } from '../../store/tables/runs.ts';
import { type Phase, phases } from '../runbook.ts';

/** Adds a line to the log of a run. */
export type Say = (line: string, level?: LogLine['level']) => Promise<void>;

/** The end of a run; thrown, it leaves the workflow as an error does. */
export class Ended extends Error {
  override name = 'Ended';
  readonly state: Extract<RunState, 'done' | 'skipped' | 'failed' | 'cancelled'>;

  constructor(state: Ended['state'], reason = '') {
    super(reason);
    this.state = state;
  }
}

/** How a run of ours gets on. What a step gives is kept as JSON. */
export interface Progress {
  /** Does one phase, which the log names. */
  phase<T>(phase: Phase, act: (say: Say) => Promise<T>): Promise<T>;
  /** Does something within a phase, under a name of its own. */
  step<T>(name: string, phase: Phase, act: (say: Say) => Promise<T>): Promise<T>;
  /** Does all of a run, from its first row in the store to how it ended. Whatever fails for good is such an end. */
  whole(run: Omit<NewRun, 'id'>, act: () => Promise<Ended>): Promise<Json>;
}

/** The progress of a run. */
export function progressOf(store: Store, context: WorkflowContext): Progress {
  const { runId } = context;
  const step = async <T>(name: string, phase: Phase, act: (say: Say) => Promise<T>): Promise<T> => {
    const kept = await context.step(name, async () => (await act(sayer(store, runId, name, phase))) as Json);
    return kept as T;
  };
  return {
    step,
    phase: (phase, act) =>
      step(phase, phase, async (say) => {
        await store.runs.change(runId, { state: 'running', phase, reason: null });
        await say(`Phase ${phases.indexOf(phase)}: ${phase}`);
        return act(say);
      }),
    async whole(run, act) {
      await step('Begin', 'Validate', () => store.runs.add({ ...run, id: runId }));
      const { state, message } = await act().catch(endOf);
      await context.step('End', async (): Promise<undefined> => {
        const level = state === 'failed' ? 'error' : state === 'done' ? 'info' : 'warning';
        await store.logs.say(runId, { key: 'End', text: message === '' ? words[state] : message, level });
        await store.runs.change(runId, { state, reason: message === '' ? null : message });
      });
      return { state, reason: message };
    },
  };
}

const words = { done: 'Done', skipped: 'Skipped', failed: 'Failed', cancelled: 'Cancelled' };

const endOf = (error: unknown): Ended =>
  error instanceof Ended
    ? error
    : new Ended('failed', masked(error instanceof Error ? error.message : String(error), secrets()));

/** A step that is done again says its lines in the same order, and none of them twice. */
function sayer(store: Store, runId: string, name: string, phase: Phase): Say {
  let line = 0;
  return (text, level = 'info') => {
    line += 1;
    return store.logs.say(runId, { key: `${name} ${line}`, text, phase, level });
  };
}

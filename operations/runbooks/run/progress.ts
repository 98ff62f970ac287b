/** HOW A RUN GETS ON: each phase is a step of the engine with its lines in the log, and the end is told once. */
import type { Json, WorkflowContext } from '../../engine/engine.ts';
import { Final } from '../../engine/engine.ts';
import type { Store } from '../../store/store.ts';
import type { LogLine } from '../../store/tables/logs.ts';
import type { RunState } from '../../store/tables/runs.ts';
import { type Phase, phases } from '../runbook.ts';

/** Adds a line to the log of a run. */
export type Say = (line: string, level?: LogLine['level']) => Promise<void>;

/** The end of a run, which leaves its workflow as an error does. */
export class Ended extends Error {
  override name = 'Ended';
  readonly state: Extract<RunState, 'done' | 'skipped' | 'failed' | 'cancelled'>;

  constructor(state: Ended['state'], reason = '') {
    super(reason);
    this.state = state;
  }
}

/** What became of a step: what it gave, or why it cannot be done. */
type Outcome<T> = { readonly gave: T } | { readonly failed: string };

/** How a run of ours gets on. */
export interface Progress {
  /** Does one phase, said in the log. Where it fails for good, the run ends. */
  phase<T extends Json>(phase: Phase, act: (say: Say) => Promise<T>): Promise<T>;
  /** Does something within a phase, under a name of its own. */
  step<T extends Json>(name: string, phase: Phase, act: (say: Say) => Promise<T>): Promise<T>;
  /** Does all of a run, and tells the store how it ended. */
  whole(act: () => Promise<Ended>): Promise<Json>;
}

/** The progress of a run. */
export function progressOf(store: Store, context: WorkflowContext): Progress {
  const { runId } = context;
  const step: Progress['step'] = async <T extends Json>(
    name: string,
    phase: Phase,
    act: (say: Say) => Promise<T>,
  ): Promise<T> => {
    const outcome = await context.step<Json>(name, async () => {
      const done = await attempt(() => act(sayer(store, runId, name, phase)));
      return done as Json;
    });
    const done = outcome as unknown as Outcome<T>;
    if ('failed' in done) throw new Ended('failed', done.failed);
    return done.gave;
  };
  return {
    step,
    phase: (phase, act) =>
      step(phase, phase, async (say) => {
        await store.runs.change(runId, { state: 'running', phase });
        await say(`Phase ${phases.indexOf(phase)}: ${phase}`);
        return act(say);
      }),
    async whole(act) {
      const { state, message } = await act().catch((error: unknown) => {
        if (error instanceof Ended) return error;
        throw error;
      });
      await context.step('End', async () => {
        const level = state === 'failed' ? 'error' : state === 'done' ? 'info' : 'warning';
        await store.logs.say(runId, { key: 'End', text: message === '' ? words[state] : message, level });
        await store.runs.change(runId, { state, reason: message === '' ? null : message });
      });
      return { state, reason: message };
    },
  };
}

const words = { done: 'Done', skipped: 'Skipped', failed: 'Failed', cancelled: 'Cancelled' };

/** A step that is done again says its lines in the same order, and none of them twice. */
function sayer(store: Store, runId: string, name: string, phase: Phase): Say {
  let line = 0;
  return (text, level = 'info') => {
    line += 1;
    return store.logs.say(runId, { key: `${name} ${line}`, text, phase, level });
  };
}

async function attempt<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { gave: await act() };
  } catch (error) {
    if (error instanceof Final) return { failed: error.message };
    throw error;
  }
}

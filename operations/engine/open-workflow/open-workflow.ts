/**
 * THE ENGINE OVER OPENWORKFLOW, in a file of SQLite's or in Postgres. OpenWorkflow does the steps and the leases; what it lacks stands in
 * tables of the store: keys that last for ever (its own last a day), signals that are kept (it loses one that nobody waits for yet), how a
 * run ended, and schedules.
 */
import { OpenWorkflow } from 'openworkflow';
import { say } from '../../../src/terminal/say.ts';
import type { Store } from '../../store/store.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Engine, EngineRun, Json, Workflow } from '../engine.ts';
import { newId } from '../ids.ts';
import { schedulerOf } from '../scheduler.ts';
import { messageOf } from '../steps.ts';
import { workflowsOf } from '../workflows.ts';
import { openBackend } from './backends.ts';
import { addressOf } from './context.ts';
import { mendLost, mendOpen } from './mend.ts';
import { performer } from './perform.ts';
import { quiet } from './quiet-backend.ts';
import { workLoop } from './work-loop.ts';

/** What an engine needs to know. */
export interface EngineOptions {
  /** Where the store is: the engine's runs stand beside it. */
  readonly place: string;
  readonly store: Store;
  readonly workflows: readonly Workflow[];
  /** How many runs are worked on at the same time in this process. */
  readonly concurrency?: number;
  /** How long a process that has died keeps others from its runs. More than twice 15, the seconds after which it is renewed. */
  readonly leaseSeconds?: number;
  /** What schedules go by; steps and waits go by the machine's clock. */
  readonly clock?: Clock;
  /** Hears what goes wrong outside of any run, such as a database that does not answer. */
  readonly trouble?: (message: string) => void;
}

/** Opens the engine. Give it back with `stop`, before the store is closed. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { place, store, concurrency = 8, leaseSeconds = 30, clock = systemClock, trouble = toTerminal } = options;
  const { runs, waits, schedules } = store.engine;
  const workflows = workflowsOf(options.workflows);
  const below = await openBackend(place, store);
  const backend = quiet(below, { leaseSeconds, trouble, letGo: () => loop.poke() });
  const client = new OpenWorkflow({ backend });
  const life = { isStopping: false };
  const perform = performer({ store, backend, workflows, isStopping: () => life.isStopping });
  // What ends a run is ours to say, so whatever ends one below is a hindrance that passes.
  for (const { name } of workflows.all)
    client.implementWorkflow<{ run: string }, null>(
      { name, retryPolicy: { maximumAttempts: 0, initialInterval: '1s', backoffCoefficient: 1 } },
      perform,
    );

  /** Gives a run of ours its run below; done again, it is the same one. */
  const launch = async ({ id, workflow }: Pick<EngineRun, 'id' | 'workflow'>) => {
    const handle = await client.runWorkflow<{ run: string }, null>(
      { name: workflow },
      { run: id },
      { idempotencyKey: id },
    );
    await runs.bind(id, handle.workflowRun.id);
    loop.poke();
  };
  const wake = async (of?: string) => {
    for (const { run, step } of await waits.overdue(of))
      await backend.sendSignal({ signal: addressOf(run, step), data: null, idempotencyKey: null });
    loop.poke();
  };
  const loop = workLoop({
    worker: client.newWorker({ concurrency }),
    mend: () => mendOpen({ runs, launch, wake }),
    trouble,
  });

  const start = async (workflow: string, input: Json, key: string) => {
    const accepted = workflows.accept(workflow, input);
    const started = await runs.add({ id: newId(Date.now()), workflow, key, input: accepted });
    if (started.isNew) await launch({ id: started.id, workflow });
    return started;
  };
  const scheduler = schedulerOf(clock, schedules, start, (error) => trouble(messageOf(error)));
  const known = async (id: string) => {
    const found = await runs.get(id);
    if (!found) throw new Error(`There is no run ${id}.`);
    return found;
  };

  return {
    start: (workflow, input, { key }) => start(workflow, input, key),
    async signal(id, name, data, sent) {
      await known(id);
      await waits.send(id, { name, data, key: sent?.key ?? newId(Date.now()) });
      await wake(id);
    },
    async cancel(id) {
      const { engineId } = await known(id);
      if (!(await runs.end(id, 'cancelled', {})) || engineId === undefined) return;
      // A run that has ended there meanwhile is no matter: what counts is how ours ended.
      await backend.cancelWorkflowRun({ workflowRunId: engineId }).catch(() => undefined);
    },
    async get(id) {
      const found = await runs.get(id);
      return found && shown(found);
    },
    list: async ({ workflow, state, limit = 100 } = {}) =>
      (await runs.list({ limit, ...(workflow !== undefined && { workflow }), ...(state && { state }) })).map(shown),
    schedule: (name, when, workflow, input) =>
      scheduler.schedule(name, when, workflow, workflows.accept(workflow, input)),
    async work() {
      await mendLost(backend, runs);
      loop.begin();
      await scheduler.work();
    },
    async stop() {
      life.isStopping = true;
      await scheduler.stop();
      await loop.end();
      await below.stop();
    },
  };
}

const toTerminal = (message: string): void => say(`The engine: ${message}`);

const shown = ({ id, workflow, key, state, input, output, error, createdAt, finishedAt }: EngineRun): EngineRun => ({
  ...{ id, workflow, key, state, input, output, error, createdAt, finishedAt },
});

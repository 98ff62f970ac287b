/** THE ENGINE WITHOUT A DATABASE, for tests and trials: what it would store stands in plain objects, which a `crash` leaves as they are. */
import type { Clock } from './clock.ts';
import type { Engine, EngineRun, EngineState, Json, When, Workflow, WorkflowContext } from './engine.ts';
import { newId } from './ids.ts';
import { instantsOf } from './instants.ts';
import { onePass } from './pass.ts';
import { given, type Kept, keptError, messageOf, names, tries, waits } from './steps.ts';
import { workflowsOf } from './workflows.ts';

/** An engine that a test can look into. */
export interface MemoryEngine extends Engine {
  /** Resolves when nothing is at work: every run has ended or waits. */
  settled(): Promise<void>;
  /** Ends the process, so to speak: what was being done is forgotten, what was stored is kept. Goes on with `work`. */
  crash(): void;
}

interface Wait {
  readonly until: number;
  /** What it ended with, as JSON; a signal that came is taken by one wait. */
  outcome?: string;
}

interface StoredRun {
  readonly id: string;
  readonly workflow: string;
  readonly key: string;
  readonly input: Json;
  readonly createdAt: number;
  readonly steps: Map<string, { failures: number; kept?: string }>;
  readonly waits: Map<string, Wait>;
  readonly signals: { readonly key: string; readonly name: string; readonly data: Json; isTaken: boolean }[];
  state: EngineState;
  output?: Json | undefined;
  error?: string;
  finishedAt?: number;
}

interface StoredSchedule {
  readonly when: When;
  readonly workflow: string;
  readonly input: Json;
  last: number;
}

const isEnded = ({ state }: StoredRun): boolean => state !== 'waiting' && state !== 'running';

/** Makes an engine in memory. A step that failed is tried again at once. */
export function memoryEngine(list: readonly Workflow[], clock: Clock): MemoryEngine {
  const workflows = workflowsOf(list);
  const runs = new Map<string, StoredRun>();
  const byKey = new Map<string, string>();
  const schedules = new Map<string, StoredSchedule>();
  // What a process has, and loses when it ends: whether it works, on what, and what it is to look at once more.
  let life = { isWorking: false };
  const active = new Map<string, Promise<void>>();
  const again = new Set<string>();

  const end = (run: StoredRun, state: 'done' | 'failed' | 'cancelled', what: Pick<StoredRun, 'output' | 'error'>) => {
    if (!isEnded(run)) Object.assign(run, { state, finishedAt: clock.now(), ...what });
  };

  function contextOf(run: StoredRun, alive: () => boolean, pass: Parameters<Parameters<typeof onePass>[0]>[0]) {
    const once = names(run.workflow);
    const waitName = waits();
    const wait = (name: string, seconds: number, signal: string | undefined): Promise<Json | undefined> => {
      const found: Wait = run.waits.get(name) ?? { until: clock.now() + seconds * 1000 };
      run.waits.set(name, found);
      const sent = run.signals.find((each) => each.name === signal && !each.isTaken);
      if (found.outcome === undefined && sent) {
        sent.isTaken = true;
        found.outcome = JSON.stringify({ gave: sent.data });
      } else if (found.outcome === undefined && clock.now() >= found.until) found.outcome = '{}';
      if (found.outcome !== undefined) return Promise.resolve((JSON.parse(found.outcome) as { gave?: Json }).gave);
      clock.at(found.until, () => wake(run.id));
      return pass.park('waits');
    };
    const context: WorkflowContext = {
      runId: run.id,
      async step<T extends Json | undefined>(name: string, act: () => Promise<T> | T): Promise<T> {
        const step = run.steps.get(once(name)) ?? { failures: 0 };
        run.steps.set(name, step);
        if (step.kept !== undefined) return given<T>(JSON.parse(step.kept) as Kept);
        if (isEnded(run) || !life.isWorking) return pass.park('ends');
        const kept = await pass.act(async (): Promise<Kept | undefined> => {
          try {
            return { gave: (await act()) as Json };
          } catch (error) {
            const failed = keptError(error);
            const isLast = 'failed' in failed && (failed.failed.isFinal || step.failures + 1 >= tries);
            return isLast ? failed : undefined;
          }
        });
        if (!alive()) return pass.park('crashed');
        if (!kept) {
          step.failures += 1;
          again.add(run.id);
          return pass.park('tries again');
        }
        step.kept = JSON.stringify(kept);
        return given<T>(JSON.parse(step.kept) as Kept);
      },
      waitForSignal: (name, { seconds }) => wait(waitName(name), seconds, name),
      async sleep(name, seconds) {
        await wait(once(name), seconds, undefined);
      },
    };
    return context;
  }

  async function execute(run: StoredRun): Promise<void> {
    const mine = life;
    const alive = () => life === mine;
    run.state = 'running';
    const how = await onePass((pass) =>
      workflows.named(run.workflow).run(contextOf(run, alive, pass), structuredClone(run.input)),
    );
    if (!alive()) return;
    if (how.kind === 'done') end(run, 'done', { output: how.output });
    else if (how.kind === 'failed') end(run, 'failed', { error: messageOf(how.error) });
    else if (!isEnded(run)) run.state = 'waiting';
    active.delete(run.id);
    if (again.delete(run.id)) wake(run.id);
  }

  function wake(id: string): void {
    const run = runs.get(id);
    if (!run || isEnded(run) || !life.isWorking) return;
    // What comes during a pass may have come too late for it.
    if (active.has(id)) again.add(id);
    else active.set(id, execute(run));
  }

  function start(workflow: string, input: Json, key: string): { id: string; isNew: boolean } {
    const accepted = workflows.accept(workflow, input);
    const place = JSON.stringify([workflow, key]);
    const known = byKey.get(place);
    if (known !== undefined) return { id: known, isNew: false };
    const id = newId(clock.now());
    const stored = { input: structuredClone(accepted), createdAt: clock.now(), state: 'waiting' as const };
    runs.set(id, { id, workflow, key, ...stored, steps: new Map(), waits: new Map(), signals: [] });
    byKey.set(place, id);
    wake(id);
    return { id, isNew: true };
  }

  function tick(name: string, mine: typeof life): void {
    const schedule = schedules.get(name);
    if (!schedule || life !== mine || !mine.isWorking) return;
    const { latest, next } = instantsOf(schedule.when);
    const instant = latest(clock.now());
    if (instant !== undefined && instant > schedule.last) {
      schedule.last = instant;
      start(schedule.workflow, schedule.input, `${name}@${new Date(instant).toISOString()}`);
    }
    const moment = next(clock.now());
    if (moment !== undefined) clock.at(moment, () => tick(name, mine));
  }

  const shown = (run: StoredRun): EngineRun => ({
    ...{ id: run.id, workflow: run.workflow, key: run.key, state: run.state, input: structuredClone(run.input) },
    ...{ output: structuredClone(run.output), error: run.error, createdAt: new Date(run.createdAt).toISOString() },
    finishedAt: run.finishedAt === undefined ? undefined : new Date(run.finishedAt).toISOString(),
  });

  const settled = async () => {
    // One that ends may start another.
    while (active.size > 0) await Promise.all(active.values());
  };

  return {
    start: async (workflow, input, { key }) => start(workflow, input, key),
    async signal(id, name, data, options) {
      const run = runs.get(id);
      if (!run) throw new Error(`There is no run ${id}.`);
      const key = options?.key ?? newId(clock.now());
      if (run.signals.some((each) => each.name === name && each.key === key)) return;
      run.signals.push({ key, name, data: structuredClone(data), isTaken: false });
      wake(id);
    },
    async cancel(id) {
      const run = runs.get(id);
      if (!run) throw new Error(`There is no run ${id}.`);
      end(run, 'cancelled', {});
    },
    async get(id) {
      const run = runs.get(id);
      return run && shown(run);
    },
    async list({ workflow, state, limit = 100 } = {}) {
      return [...runs.values()]
        .filter((run) => (workflow ?? run.workflow) === run.workflow && (state ?? run.state) === run.state)
        .toReversed()
        .slice(0, limit)
        .map(shown);
    },
    async schedule(name, when, workflow, input) {
      instantsOf(when);
      const accepted = workflows.accept(workflow, input);
      const old = schedules.get(name);
      const isSame = old && JSON.stringify(old.when) === JSON.stringify(when);
      schedules.set(name, { when, workflow, input: accepted, last: isSame ? old.last : clock.now() });
      tick(name, life);
    },
    async work() {
      if (life.isWorking) return;
      life.isWorking = true;
      for (const id of runs.keys()) wake(id);
      for (const name of schedules.keys()) tick(name, life);
    },
    async stop() {
      life.isWorking = false;
      await settled();
    },
    settled,
    crash() {
      life = { isWorking: false };
      active.clear();
      again.clear();
    },
  };
}

/** A DESK IN MEMORY, for tests of runbooks: engine, store, forge, Actions and a clock that a test turns. */
import { type ManualClock, manualClock } from '../../operations/engine/clock.ts';
import type { Workflow } from '../../operations/engine/engine.ts';
import { type MemoryEngine, memoryEngine } from '../../operations/engine/memory.ts';
import type { Desk, WorkflowDesk } from '../../operations/runbooks/desk.ts';
import { logSource } from '../../operations/runbooks/incident/logs.ts';
import { runbookWorkflows } from '../../operations/runbooks/runbooks.ts';
import { openSqlite } from '../../operations/store/sqlite.ts';
import { createStore } from '../../operations/store/store.ts';
import { operationsConfig } from '../../src/settings/operations.ts';
import { type MemoryActions, memoryActions } from './memory-actions.ts';
import { type MemoryForge, memoryForge } from './memory-forge.ts';

/** A desk, and what a test turns it with. */
export interface MemoryDesk extends Desk {
  readonly forge: MemoryForge;
  readonly actions: MemoryActions;
  readonly engine: MemoryEngine;
  readonly clock: ManualClock;
  /** Every line of a run's log. */
  lines(run: string): Promise<string[]>;
  /** The states of a run's gates by their names. */
  gates(run: string): Promise<Record<string, string>>;
}

/** A desk whose engine works, with a repository of some files. */
export async function memoryDesk(
  files: Readonly<Record<string, string>>,
  {
    config = {},
    forge,
    actions = memoryActions(),
    workflows = runbookWorkflows,
  }: {
    readonly config?: object;
    readonly forge?: MemoryForge;
    readonly actions?: MemoryActions;
    readonly workflows?: (desk: WorkflowDesk) => readonly Workflow[];
  } = {},
): Promise<MemoryDesk> {
  const clock = manualClock('2026-11-27T10:00:00.000Z');
  const now = clock.iso;
  const settings = operationsConfig.parse({ repositories: ['octo/shop'], ...config });
  const parts = {
    ...{ store: await createStore(openSqlite(':memory:'), now), config: settings, now, actions },
    forge: forge ?? memoryForge(files, { now }),
    logs: logSource({ actions, config: settings }),
  };
  const engine = memoryEngine(workflows(parts), clock);
  await engine.work();
  return {
    ...{ ...parts, engine, clock },
    lines: async (run) => (await parts.store.logs.after(run, 0, 1000)).map(({ text }) => text),
    gates: async (run) => Object.fromEntries((await parts.store.gates.of(run)).map(({ name, state }) => [name, state])),
  };
}

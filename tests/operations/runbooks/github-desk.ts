/** A DESK OVER THE FAKE GITHUB with the engine that people run, on a file; for tests that take nothing on trust. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach } from 'vitest';
import { openEngine } from '../../../operations/engine/open-workflow/open-workflow.ts';
import type { Desk } from '../../../operations/runbooks/desk.ts';
import { logSource } from '../../../operations/runbooks/incident/logs.ts';
import { runbookWorkflows } from '../../../operations/runbooks/runbooks.ts';
import { openStore } from '../../../operations/store/open-store.ts';
import type { OperationRun, RunState } from '../../../operations/store/tables/runs.ts';
import { operationsConfig } from '../../../src/settings/operations.ts';
import { someFile } from '../engine/engines.ts';
import { createPlace } from '../github/set-up.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A desk, and what a test does with it. */
export interface GitHubDesk {
  readonly desk: Desk;
  readonly place: Awaited<ReturnType<typeof createPlace>>;
  /** The run once it is in that state. A run that ends in another one fails the test at once. */
  reached(id: string, state: RunState): Promise<OperationRun>;
  /** The states of a run's gates by their names. */
  gates(id: string): Promise<Record<string, string>>;
  /** Every line of a run's log. */
  lines(id: string): Promise<readonly string[]>;
  /** A check of the head of a pull request completes. */
  check(number: number, name: string, conclusion: 'success' | 'failure'): Promise<void>;
}

/** A desk whose engine works, with some files in its repository `team/app`. */
export async function gitHubDesk(files: Readonly<Record<string, string>>, config: object = {}): Promise<GitHubDesk> {
  const place = await createPlace();
  await place.desk.commit({ files, message: 'Add what is there' });
  const { file, remove } = someFile();
  const now = () => new Date().toISOString();
  const store = await openStore(file, now);
  const settings = operationsConfig.parse({ repositories: ['team/app'], ...config });
  const { forge, actions } = place;
  const parts = { store, forge, actions, now, config: settings, logs: logSource({ actions, config: settings }) };
  const engine = await openEngine({ place: file, store, workflows: runbookWorkflows(parts), leaseSeconds: 3 });
  await engine.work();
  open.push(async () => {
    await engine.stop();
    await store.close();
    remove();
  });
  return {
    desk: { ...parts, engine },
    place,
    async reached(id, state) {
      for (;;) {
        const run = await store.runs.get(id);
        if (run?.state === state) return run;
        if (run && ['done', 'failed', 'skipped', 'cancelled'].includes(run.state))
          throw new Error(`The run is ${run.state}, and not ${state}: ${run.reason}`);
        await pause(20);
      }
    },
    gates: async (id) => Object.fromEntries((await store.gates.of(id)).map(({ name, state }) => [name, state])),
    lines: async (id) => (await store.logs.after(id, 0, 1000)).map(({ text }) => text),
    async check(number, name, conclusion) {
      place.desk.check({ headSha: await place.desk.pulls.head(number), name, conclusion });
    },
  };
}

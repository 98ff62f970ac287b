import type { EngineRuns, StoredEngineRun } from '../../store/tables/engine-runs.ts';
import type { Backend } from './backends.ts';

/** Makes good for what a crash has left between our tables and those below: runs without one there, and signals that nobody was told of. */
export async function mendOpen(of: {
  readonly runs: EngineRuns;
  readonly launch: (run: StoredEngineRun) => Promise<void>;
  readonly wake: () => Promise<void>;
}): Promise<void> {
  for (const run of await of.runs.open({ isBound: false, limit: 1000 })) await of.launch(run);
  await of.wake();
}

/** Ends the runs of ours whose run below is gone or has ended without our hearing of it: nobody knows what of them was done. */
export async function mendLost(backend: Backend, runs: EngineRuns): Promise<void> {
  for (const { id, engineId } of await runs.open({ isBound: true, limit: 10_000 })) {
    const below = engineId === undefined ? null : await backend.getWorkflowRun({ workflowRunId: engineId });
    if (below && ['pending', 'running', 'sleeping'].includes(below.status)) continue;
    await runs.end(id, 'failed', {
      error:
        'What the engine kept of this run is gone, so nobody knows which of its steps were done. Look at GitHub, and start it again.',
    });
  }
}

import type { Store } from '../../store/store.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';

/** The runs that go on from a run; they are newer, and of the same repository. */
export async function childrenOf(store: Store, run: KnownWorkflowRun): Promise<KnownWorkflowRun[]> {
  const newest = await store.workflowRuns.list({ repository: run.repository, limit: 500 });
  return newest.filter(({ parentId }) => parentId === run.id);
}

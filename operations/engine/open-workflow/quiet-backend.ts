import { messageOf } from '../steps.ts';
import type { Backend, BackendPostgres, BackendSqlite } from './backends.ts';

/** What is to be known of a backend, and of what becomes of its runs. */
export interface Watch {
  readonly leaseSeconds: number;
  /** Hears what went wrong outside of any run, such as a database that does not answer. */
  readonly trouble: (message: string) => void;
  /** Is called when a worker has let go of a run. */
  readonly letGo: () => void;
}

/**
 * A backend whose troubles reach us and not the terminal: what OpenWorkflow's worker would print is said by `trouble`, and is made good for
 * by the lease, after which the run is taken up again.
 */
export function quiet<Each extends BackendSqlite | BackendPostgres>(backend: Each, watch: Watch): Backend {
  const tell = async (error: unknown, run: string, worker: string) => {
    const found = await backend.getWorkflowRun({ workflowRunId: run }).catch(() => undefined);
    // Somebody else has it, or it was cancelled: nothing is wrong.
    const isLost = found && (found.status !== 'running' || found.workerId !== worker);
    if (!isLost) watch.trouble(messageOf(error));
  };
  const transition = async <T>(of: { workflowRunId: string; workerId: string }, act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      await tell(error, of.workflowRunId, of.workerId);
      // The worker only looks at the status of what it gets here.
      return { status: 'pending' } as T;
    } finally {
      setImmediate(watch.letGo);
    }
  };
  const quietOnes: Partial<Backend> = {
    claimWorkflowRun: ({ workerId }) =>
      backend.claimWorkflowRun({ workerId, leaseDurationMs: watch.leaseSeconds * 1000 }),
    extendWorkflowRunLease: async (of) => {
      try {
        return await backend.extendWorkflowRunLease({ ...of, leaseDurationMs: watch.leaseSeconds * 1000 });
      } catch (error) {
        await tell(error, of.workflowRunId, of.workerId);
        return { status: 'running' } as Awaited<ReturnType<Backend['extendWorkflowRunLease']>>;
      }
    },
    completeWorkflowRun: (of) => transition(of, () => backend.completeWorkflowRun(of)),
    failWorkflowRun: (of) => transition(of, () => backend.failWorkflowRun(of)),
    sleepWorkflowRun: (of) => transition(of, () => backend.sleepWorkflowRun(of)),
    rescheduleWorkflowRunAfterFailedStepAttempt: (of) =>
      transition(of, () => backend.rescheduleWorkflowRunAfterFailedStepAttempt(of)),
  };
  return Object.assign(Object.create(backend) as Backend, quietOnes);
}

import type { Backend } from 'openworkflow/internal';
import { BackendPostgres } from 'openworkflow/postgres';
import { BackendSqlite } from 'openworkflow/sqlite';
import { isPostgres } from '../../store/open-store.ts';
import { privateFile } from '../../store/private-file.ts';
import type { Store } from '../../store/store.ts';
import { unusable } from '../../store/unusable.ts';

export type { Backend };
export { BackendPostgres, BackendSqlite };

/** The file of the engine below beside that of the store: a connection that waits for nobody must not meet a transaction of ours. */
const engineFile = (file: string): string => (file === ':memory:' ? file : `${file.replace(/\.db$/, '')}.engine.db`);

/** Opens what OpenWorkflow stores its runs in. */
export async function openBackend(place: string, store: Store): Promise<BackendSqlite | BackendPostgres> {
  // It makes its tables without looking whether somebody else does; our transactions come one after another.
  if (isPostgres(place)) return await store.database.transaction(() => BackendPostgres.connect(place));
  const file = engineFile(place);
  if (file !== ':memory:') privateFile(file);
  try {
    const backend = BackendSqlite.connect(file);
    await takeUp(backend);
    return backend;
  } catch (error) {
    // What OpenWorkflow says around it helps nobody here.
    throw unusable(file, error instanceof Error ? (error.cause ?? error) : error);
  }
}

/** The file is ours alone, so whoever has a run in it is dead: nobody waits for the end of a lease. */
async function takeUp(backend: BackendSqlite): Promise<void> {
  let after: string | undefined;
  do {
    const { data, pagination } = await backend.listWorkflowRuns({
      status: 'running',
      limit: 500,
      ...(after && { after }),
    });
    for (const { id, workerId } of data)
      if (workerId) await backend.sleepWorkflowRun({ workflowRunId: id, workerId, availableAt: new Date() });
    after = pagination.next ?? undefined;
  } while (after);
}

import { type Repository, repositoryNamed } from '../../src/settings/repository.ts';
import type { OperationsEvent } from '../events/event.ts';
import { askStage, stageCommand } from '../loop/asked.ts';
import { startCommanded } from '../runbooks/commanded.ts';
import type { Desk } from '../runbooks/desk.ts';
import { housekeeping, keepHouse } from './housekeeping.ts';
import { hearRun } from './poll/hear-run.ts';

/** What an event changes here: a workflow run is heard of, and gates are looked at anew. An event is a hint; whoever acts looks itself. */
export const onEvent =
  (
    desk: Desk,
    watchGates: (desk: Desk, where: { readonly repository: Repository }) => Promise<unknown>,
    wake: () => void,
  ) =>
  async (event: OperationsEvent): Promise<void> => {
    if (event.kind === 'workflow-run') {
      const { run } = event.payload;
      await hearRun(desk.store, run);
      // What it left behind nobody tells; all else of it was just told, and is not asked for.
      if (run.status === 'completed') wake();
    }
    if (event.kind === 'command' && event.payload.name === stageCommand) await askStage(desk.store, event);
    else if (event.kind === 'command') await startCommanded(desk, event);
    if (event.kind === 'scheduled' && event.payload.name === housekeeping)
      await keepHouse(desk.store, event.receivedAt);
    if (movesGates[event.kind]) await watchGates(desk, { repository: repositoryNamed(event.repository) });
    await desk.alsoHears?.(event);
  };

/** Whether gates may be other than they were, for each kind of event there is. */
const movesGates: Readonly<Record<OperationsEvent['kind'], boolean>> = {
  push: true,
  'ci-status': true,
  'workflow-run': true,
  issue: false,
  scheduled: false,
  command: false,
};

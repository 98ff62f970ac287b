import { type Repository, repositoryNamed } from '../../src/settings/repository.ts';
import type { OperationsEvent } from '../events/event.ts';
import type { Desk } from '../runbooks/desk.ts';
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
      await hearRun(desk.store, event.payload.run);
      wake();
    }
    if (event.kind === 'workflow-run' || event.kind === 'ci-status' || event.kind === 'push')
      await watchGates(desk, { repository: repositoryNamed(event.repository) });
  };

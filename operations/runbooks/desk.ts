import type { OperationsConfig } from '../../src/settings/operations.ts';
import type { Engine } from '../engine/engine.ts';
import type { OperationsEvent } from '../events/event.ts';
import type { Actions } from '../github/actions.ts';
import type { Forge } from '../github/forge.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Store } from '../store/store.ts';
import type { LogSource } from './runbook.ts';

/** Everything that operations work with, so that a test can put its own in. */
export interface Desk {
  readonly store: Store;
  readonly engine: Engine;
  readonly forge: Forge;
  readonly actions: Actions;
  readonly logs: LogSource;
  readonly config: OperationsConfig;
  /** Where GitHub's pages are; public GitHub unless told. */
  readonly serverUrl?: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** What rooms that the control room does not know do with an event: `commands` puts it in. */
  readonly alsoHears?: (event: OperationsEvent) => Promise<void>;
  /** The same for what has to be looked for, because nobody may tell of it. */
  readonly alsoLooks?: (deliver: Inbox['deliver']) => Promise<void>;
}

/** What a workflow works with, which is there before the engine that runs it. */
export type WorkflowDesk = Omit<Desk, 'engine'>;

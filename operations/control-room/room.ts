/**
 * THE CONTROL ROOM: pages and an API on one's own machine, where people see and steer what operations do. `routes/` answers, `acts/`
 * changes something, `reads/` asks, `views/` draws, `poll/` keeps up with GitHub, `updates/` tells browsers, `guard/` keeps others out.
 */
import type { Repository } from '../../src/settings/repository.ts';
import type { Desk } from '../runbooks/desk.ts';
import type { Poll } from './poll/poll.ts';
import type { AskOnce } from './reads/ask-once.ts';
import type { RecentErrors } from './recent-errors.ts';
import type { Updates } from './updates/updates.ts';

/** A delivery of GitHub's, as the page of events shows it. */
export interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly repository: string;
  readonly actor: string | null;
  readonly receivedAt: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** What the room asks of the inbox. */
export interface RoomInbox {
  receive(request: {
    readonly headers: Headers;
    readonly body: Uint8Array;
  }): Promise<{ readonly status: number; readonly message: string }>;
  /** Newest first. */
  list(limit: number): Promise<readonly Delivery[]>;
  counts(): Promise<Readonly<Record<string, number>>>;
  /** Puts a dead delivery back; says whether there was one. */
  retry(id: string): Promise<boolean>;
}

/** What a person decides about a gate of a run of ours. */
export type DecideGate = (
  desk: Desk,
  decision: {
    readonly runId: string;
    readonly gate: string;
    readonly decision: 'approved' | 'rejected';
    readonly reason: string;
    readonly person: string;
  },
) => Promise<{ readonly refused: string } | { readonly noted: true }>;

/** Everything the room works with. */
export interface Room {
  readonly desk: Desk;
  readonly repositories: readonly Repository[];
  readonly inbox: RoomInbox;
  readonly poll: Poll;
  readonly updates: Updates;
  readonly errors: RecentErrors;
  readonly once: AskOnce;
  /** The same for what is large: logs and artifacts, a few of them. */
  readonly onceLarge: AskOnce;
  readonly decideGate: DecideGate;
  /** What may never leave the process. */
  readonly secrets: readonly string[];
  /** Whether all of it is a demonstration. */
  readonly isDemo: boolean;
  /** Whether there is a secret by which deliveries are known for GitHub's. */
  readonly acceptsWebhooks: boolean;
  /** Where GitHub's pages are. */
  readonly serverUrl: string;
}

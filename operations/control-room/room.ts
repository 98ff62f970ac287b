/**
 * THE CONTROL ROOM: pages and an API on one's own machine, where people see and steer what operations do. `routes/` answers, `acts/`
 * changes something, `reads/` asks, `views/` draws, `poll/` keeps up with GitHub, `updates/` tells browsers, `guard/` keeps others out.
 */
import type { Repository } from '../../src/settings/repository.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Answer, Incoming } from '../inbox/receive.ts';
import type { decideGate } from '../runbooks/decide-gate.ts';
import type { Desk } from '../runbooks/desk.ts';
import type { Poll } from './poll/poll.ts';
import type { AskOnce } from './reads/ask-once.ts';
import type { RecentErrors } from './recent-errors.ts';
import type { Updates } from './updates/updates.ts';

/** What the room asks of the inbox. */
export interface RoomInbox extends Pick<Inbox, 'list' | 'counts' | 'retry'> {
  /** Takes a delivery of a webhook; answers before anything is done with it. */
  receive(delivery: Incoming): Promise<Answer>;
}

/** What a person decides about a gate of a run of ours. */
export type DecideGate = typeof decideGate;

/** A session that the factory has made, as its page shows it. */
export interface ShownSession {
  readonly code: string;
  readonly title: string;
  readonly step: number;
  readonly seconds: number;
  readonly lufs: number;
  /** Who speaks. */
  readonly voice: string;
  readonly chapters: readonly string[];
  /** How far each publication of it is, by where. */
  readonly published: Readonly<Record<string, string>>;
}

/** What the factory keeps on this machine. */
export interface FactoryFiles {
  sessions(): Promise<readonly ShownSession[]>;
  /** The sound of a session; nothing where there is none of that code. */
  sound(code: string): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string } | undefined>;
}

/** How far agents may go today, as `seed.yaml` says, and what they have used up. */
export interface AgentLimitsToday {
  readonly phase: number;
  readonly seedHash: string;
  readonly tokensPerDay: number;
  readonly pullRequestsPerDay: number;
  readonly attempts: number;
  /** What is used up of the day. */
  readonly spent: { readonly tokens: number; readonly pullRequests: number };
}

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
  /** Nothing where no factory works on this machine. */
  readonly factory?: FactoryFiles | undefined;
  /** Nothing where no `seed.yaml` can be read. */
  readonly agentLimits?: ((desk: Desk) => Promise<AgentLimitsToday | undefined>) | undefined;
  /** What may never leave the process. */
  readonly secrets: readonly string[];
  /** Whether all of it is a demonstration. */
  readonly isDemo: boolean;
  /** Whether there is a secret by which deliveries are known for GitHub's. */
  readonly acceptsWebhooks: boolean;
  /** Where GitHub's pages are. */
  readonly serverUrl: string;
}

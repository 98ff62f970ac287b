import { fullName, type Repository } from '../../src/settings/repository.ts';
import { fromPoll } from '../events/made.ts';
import type { Inbox } from '../inbox/inbox.ts';
import { receive } from '../inbox/receive.ts';
import type { Desk } from '../runbooks/desk.ts';
import { createPoll } from './poll/poll.ts';
import { askOnce } from './reads/ask-once.ts';
import { recentErrors } from './recent-errors.ts';
import type { DecideGate, Room } from './room.ts';
import { createUpdates } from './updates/updates.ts';

/** What a room is made of. */
export interface RoomOptions extends Pick<Room, 'factory' | 'agentLimits'> {
  readonly desk: Desk;
  readonly repositories: readonly Repository[];
  readonly inbox: Inbox;
  readonly decideGate: DecideGate;
  readonly webhookSecret: string | undefined;
  readonly serverUrl: string;
  readonly secrets: readonly string[];
  readonly isDemo: boolean;
}

const minutes = 60_000;

/** A room; nothing of it runs yet. */
export function createRoom({ desk, repositories, inbox, webhookSecret, ...rest }: RoomOptions): Room {
  const now = () => Date.parse(desk.now());
  const once = askOnce(now, 300);
  const errors = recentErrors(desk.now);
  const updates = createUpdates({ changes: desk.store.changes, secrets: rest.secrets, watched: () => poll.wake() });
  const poll = createPoll({
    ...{ desk, repositories, errors, now, chance: Math.random, watchers: updates.watchers },
    ended: (run) => inbox.deliver(fromPoll(run, desk.now())),
    asker: () => once.get('asker', 10 * minutes, () => desk.forge.viewer()),
  });
  return {
    ...{ desk, repositories, poll, updates, errors, once, onceLarge: askOnce(now, 5), ...rest },
    acceptsWebhooks: Boolean(webhookSecret),
    inbox: {
      list: inbox.list,
      counts: inbox.counts,
      retry: inbox.retry,
      receive: (delivery) =>
        receive(delivery, {
          ...{ inbox, secret: webhookSecret, now: desk.now(), repositories: repositories.map(fullName) },
        }),
    },
  };
}

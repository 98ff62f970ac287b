import type { PollStatus } from '../poll/poll.ts';
import type { Room } from '../room.ts';

/** How the room stands. */
export interface Health {
  readonly status: 'ok';
  readonly poll: PollStatus;
  readonly rate: { readonly limit: number; readonly remaining: number; readonly resetAt: string } | null;
  readonly unfinished: number;
  readonly deliveries: Readonly<Record<string, number>>;
  readonly engine: Readonly<Record<string, number>>;
  readonly gates: Readonly<Record<string, number>>;
  readonly watchers: number;
  readonly errors: readonly { readonly at: string; readonly where: string; readonly message: string }[];
}

/** Queue lengths, the last look, what is left of the budget, and the last errors. */
export async function healthOf(room: Room): Promise<Health> {
  const { store, engine, actions } = room.desk;
  const [waiting, running] = await Promise.all(
    (['waiting', 'running'] as const).map(async (state) => (await engine.list({ state, limit: 1000 })).length),
  );
  return {
    status: 'ok',
    poll: room.poll.status(),
    rate: actions.rate ?? null,
    unfinished: (await store.workflowRuns.list({ finished: false, limit: 1000 })).length,
    deliveries: await room.inbox.counts(),
    engine: { waiting: waiting ?? 0, running: running ?? 0 },
    gates: await store.gates.counts(),
    watchers: room.updates.watchers(),
    errors: room.errors.list(),
  };
}

import type { Anything } from '../events.ts';
import type { World } from '../world.ts';
import { type Delivery, deliver, type Hook } from './delivery.ts';

/** Gives what happened the shape in which webhooks tell it. */
export type PayloadOf = (world: World, happened: Anything) => Record<string, unknown>;

/** Webhooks: every change is sent to whoever asked for it, at once and one after another. */
export interface Hooks {
  /** Adds a webhook; it is told so by a `ping`. */
  add(hook: Hook): void;
  hear(happened: Anything): void;
  /** Everything that was sent or waits to be, oldest first. */
  readonly deliveries: readonly Delivery[];
  /** From now on deliveries wait. */
  hold(): void;
  /** Those that wait. */
  readonly held: readonly Delivery[];
  /** Sends one that waits, before or after any other. */
  release(delivery: Delivery): Promise<void>;
  /** Loses one that waits. */
  drop(delivery: Delivery): void;
  /** Sends one once more, with the id it had. */
  redeliver(delivery: Delivery): Promise<void>;
  /** Sends what waits in order, and lets deliveries go at once again. */
  resume(): Promise<void>;
  /** Waits until everything that may go has gone. */
  settled(): Promise<void>;
}

/** Webhooks of a world. */
export function createHooks(payloadOf: (happened: Anything) => Record<string, unknown>): Hooks {
  const hooks: Hook[] = [];
  const deliveries: Delivery[] = [];
  let held: Delivery[] = [];
  let isHolding = false;
  let turn: Promise<unknown> = Promise.resolve();
  const send = (delivery: Delivery) => {
    const mine = turn.then(() => deliver(delivery));
    turn = mine;
    return mine;
  };
  const prepare = (hook: Hook, event: string, payload: Record<string, unknown>) => {
    const id = `00000000-0000-4000-8000-${String(deliveries.length + 1).padStart(12, '0')}`;
    const delivery: Delivery = { id, hook, event, body: Buffer.from(JSON.stringify(payload)), statuses: [] };
    deliveries.push(delivery);
    if (isHolding) held.push(delivery);
    else void send(delivery);
  };
  const takeOut = (delivery: Delivery) => {
    if (!held.includes(delivery)) throw new Error(`The delivery ${delivery.id} does not wait.`);
    held = held.filter((one) => one !== delivery);
  };
  return {
    add(hook) {
      hooks.push(hook);
      prepare(hook, 'ping', { zen: 'Keep it logically awesome.', hook_id: hooks.length, hook: { active: true } });
    },
    hear(happened) {
      const wanted = hooks.filter(({ events }) => events?.includes(happened.name) ?? true);
      if (wanted.length === 0) return;
      const payload = payloadOf(happened);
      for (const hook of wanted) prepare(hook, happened.name, payload);
    },
    deliveries,
    hold() {
      isHolding = true;
    },
    get held() {
      return held;
    },
    release(delivery) {
      takeOut(delivery);
      return send(delivery);
    },
    drop: takeOut,
    redeliver: send,
    async resume() {
      isHolding = false;
      for (const delivery of held.splice(0)) await send(delivery);
    },
    async settled() {
      for (let seen: unknown; seen !== turn; ) {
        seen = turn;
        await turn;
      }
    },
  };
}

import type { Desk } from '../../runbooks/desk.ts';

/** An event that started nothing although somebody meant it to, and why. */
export type RefusedEvent = {
  readonly event: string;
  readonly at: string;
  readonly repository: string;
  readonly why: string;
};

const name = 'refused';
const most = 50;

/** The newest refused events, newest first. */
export const refusedEvents = async ({ store }: Pick<Desk, 'store'>): Promise<readonly RefusedEvent[]> =>
  ((await store.notes('agents').get(name)) ?? []) as unknown as readonly RefusedEvent[];

/** Notes one; the same event twice is one. */
export async function noteRefusal(desk: Pick<Desk, 'store'>, refused: RefusedEvent): Promise<void> {
  const others = (await refusedEvents(desk)).filter(({ event }) => event !== refused.event);
  await desk.store.notes('agents').set(name, [refused, ...others].slice(0, most));
}

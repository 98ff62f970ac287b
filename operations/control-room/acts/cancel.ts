import { ends } from '../../store/tables/runs.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { findRun } from './find-run.ts';

/** Cancels a run of either kind. */
export async function cancel(room: Room, id: string): Promise<{ cancelled: true }> {
  const found = await findRun(room, id);
  const { actions, engine, forge, store } = room.desk;
  const isOver = found.kind === 'theirs' ? found.run.status === 'completed' : ends.includes(found.run.state);
  if (isOver) throw new Refusal(409, 'This run has ended already.');
  if (found.kind === 'theirs') {
    await actions.cancel(found.at, found.run.id);
    room.poll.wake();
  } else {
    const person = await forge.viewer();
    if (await engine.get(id)) await engine.cancel(id);
    await store.runs.change(id, { state: 'cancelled', reason: `Cancelled by ${person}.` });
  }
  return { cancelled: true };
}

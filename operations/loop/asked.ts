/** WHAT SOMEBODY ASKED FOR: that a stage does so many things now, whether or not it runs by itself. */
import { Final } from '../engine/engine.ts';
import type { OperationsEvent } from '../events/event.ts';
import { stageInput } from '../events/plain-command.ts';
import type { Store } from '../store/store.ts';

/** Under this stage the queue holds what was asked for; no stage of the loop is called so. */
export const asked = 'asked';

/** The name of the command in an event. */
export const stageCommand = 'stage';

/** Notes for the loop what an event asks for; the same event twice is one. Throws a `Final` on what it does not take. */
export async function askStage(
  { queue }: Pick<Store, 'queue'>,
  { id, payload }: Pick<Extract<OperationsEvent, { kind: 'command' }>, 'id' | 'payload'>,
): Promise<void> {
  const { success, data } = stageInput.safeParse(payload.input);
  if (!success) throw new Final('It takes the name of a stage and a count from 1 to 20.');
  const { stage, count } = data;
  await queue.add(asked, { id, key: `${stage} ${count} ${id}`, title: `${stage}, at most ${count}` });
}

/** What a row says was asked for. */
export function askedOf(key: string): { readonly name: string; readonly count: number } {
  const [name = '', count] = key.split(' ');
  return { name, count: Number(count) };
}

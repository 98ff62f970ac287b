import type { WorkflowDesk } from '../../runbooks/desk.ts';

/** How many days are looked at for a place; who finds none in them has waited long enough. */
export const mostDays = 30;

/**
 * Takes one of the places that a day has for pull requests, so that several tasks at once never open more than it allows. Gives the seconds
 * until there may be a place; 0 where this task has one, which it keeps.
 */
export async function placeOfDay(
  { store, now }: Pick<WorkflowDesk, 'store' | 'now'>,
  repository: string,
  task: string,
  most: number,
): Promise<number> {
  const day = now().slice(0, 10);
  const notes = store.notes('agents');
  for (let place = 1; place <= most; place++) {
    const name = `pull:${repository}:${day}:${place}`;
    if ((await notes.claim(name, task)) || (await notes.get(name)) === task) return 0;
  }
  return Math.max(1, Math.ceil((Date.parse(`${day}T24:00:00.000Z`) - Date.parse(now())) / 1000));
}

/** How many places of a day are taken. */
export async function placesTaken(
  { store, now }: Pick<WorkflowDesk, 'store' | 'now'>,
  repository: string,
  most: number,
): Promise<number> {
  let taken = 0;
  for (let place = 1; place <= most; place++)
    if ((await store.notes('agents').get(`pull:${repository}:${now().slice(0, 10)}:${place}`)) !== undefined)
      taken += 1;
  return taken;
}

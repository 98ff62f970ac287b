import { recordAddress } from '../../routes.ts';
import type { Listener } from './listener-store.ts';

/**
 * The steps that a listener completed, by programme, as the listener's own page shows them; undefined where there is no such page or
 * it cannot be reached. The page is small whatever the number of listeners.
 */
export async function myCompletedSteps({
  id,
}: Listener): Promise<ReadonlyMap<string, ReadonlySet<number>> | undefined> {
  const response = await fetch(recordAddress('users', id)).catch(() => undefined);
  if (!response?.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const staves = [...page.querySelectorAll<HTMLElement>('heard-stave')];
  return new Map(staves.map((stave) => [stave.dataset.programme ?? '', completedOn(stave)]));
}

const completedOn = (stave: Element): Set<number> =>
  new Set([...stave.querySelectorAll('li')].flatMap((note, index) => ('completed' in note.dataset ? [index + 1] : [])));

import { elementIn } from '../shared/element-in.ts';
import { keepQueue, onQueueChange, queueHere } from './queue-store.ts';

/** Lets the box "Go on by itself" of a place say and change whether the next step starts when one ends. */
export function goOnChoice(place: ParentNode, signal: AbortSignal): void {
  const box = elementIn<HTMLInputElement>(place, '[data-go-on]');
  if (!box) return;
  const show = () => {
    box.checked = queueHere().goesOn;
  };
  box.addEventListener('change', () => keepQueue({ ...queueHere(), goesOn: box.checked }), { signal });
  onQueueChange(show, signal);
  show();
}

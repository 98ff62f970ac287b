import { plainQueue, type Queue, readQueue } from '../../pipeline/path/queue.ts';
import { localStore } from '../shared/local-store.ts';
import { siteKey } from '../shared/store-keys.ts';

const store = localStore(siteKey('queue'));

/** Holds the choice where the browser keeps nothing. */
let chosen = plainQueue;

const changed = new EventTarget();

/** How somebody wants to hear the rest of the path in this browser. */
export function queueHere(): Queue {
  const kept = store.read();
  return kept === null ? chosen : readQueue(kept);
}

/** Keeps how the rest of the path is to be heard; whoever shows it is told. */
export function keepQueue(queue: Queue): void {
  chosen = queue;
  store.write(JSON.stringify(queue));
  changed.dispatchEvent(new Event('change'));
}

/** Runs whenever the queue is another, until the signal. */
export const onQueueChange = (run: () => void, signal: AbortSignal): void =>
  changed.addEventListener('change', run, { signal });

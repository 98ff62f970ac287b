/** What says what was heard on a path: loaded once there is something to say, so that a first visit does without. */
import { localStore } from '../shared/local-store.ts';
import { heardEvent, heardKey, listenerKey } from '../shared/store-keys.ts';

const load = () => void import('./elements.ts');

if ([heardKey, listenerKey].some((key) => localStore(key).read() !== null)) load();
else document.addEventListener(heardEvent, load, { once: true });

import { localStore } from '../shared/local-store.ts';
import { heardEvent, heardKey, listenerKey } from '../shared/store-keys.ts';

/** Makes a page the visitor's, who has heard something or has said "This is me". For everybody else nothing is loaded. */
function show(): void {
  if ([heardKey, listenerKey].every((key) => localStore(key).read() === null)) return;
  void import('../listener/show-personal.ts').then(({ showPersonal }) => showPersonal());
}

/** Does so with this page and every one that comes in its place, and when something is first heard. */
export function startPersonal(): void {
  for (const moment of ['astro:after-swap', heardEvent]) document.addEventListener(moment, show);
  show();
}

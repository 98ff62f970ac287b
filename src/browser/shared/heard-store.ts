import { type Heard, type HeardSession, readHeard, unionOfHeard, writeHeard } from '../../pipeline/heard/heard.ts';
import { localStore } from './local-store.ts';
import { forgottenEvent, heardEvent, heardKey } from './store-keys.ts';

const store = localStore(heardKey);

/** What was heard in this browser; nothing where it keeps nothing, or where what it kept cannot be read. */
export const heardHere = (): Heard => readHeard(store.read() ?? '') ?? new Map();

/** Adds to what was heard; another tab may have written since, so it is read again first. */
export const keepHeard = (code: string, session: HeardSession): void => addHeard(new Map([[code, session]]));

/** Joins what was heard elsewhere to what was heard here. */
export function addHeard(heard: Heard): void {
  store.write(writeHeard(unionOfHeard(heardHere(), heard)));
  document.dispatchEvent(new Event(heardEvent));
}

/** Forgets everything that was heard here. */
export function forgetHeard(): void {
  store.clear();
  document.dispatchEvent(new Event(forgottenEvent));
  document.dispatchEvent(new Event(heardEvent));
}

/** Calls when all was forgotten, in this tab or another one. A browser that keeps nothing has forgotten nothing. */
export function whenForgotten(act: () => void, signal: AbortSignal): void {
  document.addEventListener(forgottenEvent, act, { signal });
  addEventListener('storage', ({ key, newValue }) => (key ?? heardKey) === heardKey && newValue === null && act(), {
    signal,
  });
}

/** Calls whenever more was heard, or all was forgotten, in this tab or another one. */
export function whenHeard(act: () => void, signal: AbortSignal): void {
  document.addEventListener(heardEvent, act, { signal });
  addEventListener('storage', (event) => event.key === heardKey && act(), { signal });
}

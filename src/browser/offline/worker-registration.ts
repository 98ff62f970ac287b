import { belowBase } from '../shared/below-base.ts';
import { keptCache } from './kept-cache.ts';
import { keptSessions, removeUnneeded } from './kept-sessions.ts';
import worker from './offline-worker.ts?worker&url';

/** Has the worker answer for the pages of this site, which it does without a network too. */
export async function registerWorker(): Promise<void> {
  await navigator.serviceWorker.register(worker, { scope: belowBase('/') });
  await navigator.serviceWorker.ready;
}

/** Leaves nothing behind: no file that no kept session needs, and no cache and no worker where none is kept. */
export async function tidyUp(): Promise<void> {
  if ((await keptSessions()).length > 0) return removeUnneeded();
  await caches.delete(keptCache);
  const registration = await navigator.serviceWorker.getRegistration(belowBase('/'));
  await registration?.unregister();
}

/** One tab changes what is kept at a time. */
export const inTurn = <Result>(change: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(keptCache, change) as Promise<Result>;

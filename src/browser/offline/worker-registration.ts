import { belowBase } from '../shared/below-base.ts';
import { keptCache } from './kept-cache.ts';
import { keptSessions, removeUnneeded } from './kept-sessions.ts';
import worker from './offline-worker.ts?worker&url';

/**
 * Has the worker answer for the pages of this site, which it does without a network too. Fails where it cannot be installed, or on the
 * signal.
 */
export async function registerWorker(signal?: AbortSignal): Promise<void> {
  // A worker that fails to install is never ready, and `ready` never says so.
  const failed = Promise.withResolvers<never>();
  signal?.throwIfAborted();
  signal?.addEventListener('abort', () => failed.reject(signal.reason), { once: true });
  await Promise.race([workerIsReady(failed.reject), failed.promise]);
}

async function workerIsReady(fail: (why: Error) => void): Promise<void> {
  const { installing } = await navigator.serviceWorker.register(worker, { scope: belowBase('/') });
  const check = () => installing?.state === 'redundant' && fail(new TypeError('The worker could not be installed.'));
  installing?.addEventListener('statechange', check);
  check();
  await navigator.serviceWorker.ready;
}

/** Leaves nothing behind: no file that no kept session needs, and no cache and no worker where none is kept. */
export async function tidyUp(): Promise<void> {
  if ((await keptSessions()).length > 0) return removeUnneeded();
  await caches.delete(keptCache);
  const registration = await navigator.serviceWorker.getRegistration(belowBase('/'));
  await registration?.unregister();
}

/** One tab changes what is kept at a time; the signal ends waiting for one's turn. */
export const inTurn = <Result>(change: () => Promise<Result>, signal?: AbortSignal): Promise<Result> =>
  navigator.locks.request(keptCache, signal ? { signal } : {}, change) as Promise<Result>;

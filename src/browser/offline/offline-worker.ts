/**
 * The service worker. It runs only in browsers in which somebody keeps a session, and keeps nothing by itself: it asks the network
 * first, so that a visitor who is online never sees an old page, and answers with what is kept where that fails.
 */
import { belowBase } from '../shared/below-base.ts';
import { inRange } from './in-range.ts';
import { keptCache } from './kept-cache.ts';
import { keptSessions } from './kept-sessions.ts';
import { offlinePage } from './offline-page.ts';

/** What this file asks of the place it runs in. TypeScript's types of pages and of workers exclude each other. */
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    name: string,
    listener: (event: {
      readonly request: Request;
      waitUntil(done: Promise<unknown>): void;
      respondWith(answer: Promise<Response>): void;
    }) => void,
  ): void;
}
const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: keptCache, ignoreSearch: true, ignoreVary: true });
  // Its name is the hash of what is in it.
  if (kept && new URL(request.url).pathname.startsWith(belowBase('/_astro/'))) return kept;
  try {
    const response = await fetch(request);
    if (response.status < 500 || !kept) return response;
  } catch (error) {
    const instead = kept ?? (await inPlaceOf(request));
    if (instead) return inRange(instead, request.headers.get('range'));
    throw error;
  }
  return inRange(kept, request.headers.get('range'));
}

/** What stands for something that is not kept: for a page, the list of those that are; for a cover, the same in another size. */
async function inPlaceOf(request: Request): Promise<Response | undefined> {
  const sessions = await keptSessions();
  const [first] = sessions;
  if (!first) return undefined;
  if (request.destination === 'image') {
    const cover = (path: string) => path.replace(/-\d+\.\w+$/, '');
    const asked = cover(new URL(request.url).pathname);
    const same = sessions.flatMap(({ beside }) => beside).find((path) => cover(path) === asked);
    return same === undefined ? undefined : caches.match(same, { cacheName: keptCache });
  }
  if (request.mode !== 'navigate') return undefined;
  const frame = await caches.match(first.page, { cacheName: keptCache });
  return new Response(offlinePage((await frame?.text()) ?? '', sessions), {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

import { belowBase } from '../shared/below-base.ts';
import { type KeptSession, keptCache } from './kept-cache.ts';

/** Stands in the cache beside the files, so that a browser that clears one clears the other. */
const list = belowBase('/kept.json');

/** The sessions that are kept whole, in the order in which they were kept. */
export async function keptSessions(): Promise<readonly KeptSession[]> {
  const response = await caches.match(list, { cacheName: keptCache });
  return response ? response.json() : [];
}

/** Writes which sessions are kept, once all that they need is there. */
export async function writeKept(sessions: readonly KeptSession[]): Promise<void> {
  const cache = await caches.open(keptCache);
  await cache.put(list, new Response(JSON.stringify(sessions)));
}

/** Removes every file that no kept session needs. */
export async function removeUnneeded(): Promise<void> {
  const needed = new Set([list, ...(await keptSessions()).flatMap(({ files }) => files)]);
  const cache = await caches.open(keptCache);
  for (const request of await cache.keys()) if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
}

/** Bytes of all that is kept, files that several pages need counted once. */
export async function keptBytes(): Promise<number> {
  const cache = await caches.open(keptCache);
  let sum = 0;
  for (const response of await cache.matchAll()) sum += (await response.blob()).size;
  return sum;
}

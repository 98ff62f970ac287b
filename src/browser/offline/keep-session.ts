import { type KeptSession, keptCache, type Offer } from './kept-cache.ts';
import { keptSessions, writeKept } from './kept-sessions.ts';
import { assetsIn, assetsOf } from './page-assets.ts';
import { inTurn, registerWorker, tidyUp } from './worker-registration.ts';

/** How somebody follows what is being kept, and ends it. */
interface Following {
  /** Is told which part of the sound has come, from 0 to 1. */
  readonly told: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Keeps the session of a page. Throws where something cannot be fetched or kept, and then everything is as it was. */
export const keepSession = (page: string, following: Following): Promise<void> =>
  inTurn(async () => {
    // A browser that refuses its cache is asked before there is anything to tidy up.
    await caches.has(keptCache);
    try {
      await registerWorker(following.signal);
      await keep(page, following);
    } finally {
      await tidyUp();
    }
  }, following.signal);

/** Brings what is kept of a session up to date, if its page is another one now. What cannot be fetched stays as it was kept. */
export const renewKept = (page: string): Promise<void> =>
  inTurn(async () => {
    if (!(await keptSessions()).some((session) => session.page === page)) return;
    await registerWorker()
      .then(() => keep(page))
      .catch(() => {});
    await tidyUp();
  });

/** Removes a session, or all of them. */
export const removeKept = (page?: string): Promise<void> =>
  inTurn(async () => {
    const left = page === undefined ? [] : (await keptSessions()).filter((session) => session.page !== page);
    await writeKept(left);
    await tidyUp();
  });

async function keep(page: string, following?: Following): Promise<void> {
  const cache = await caches.open(keptCache);
  const sessions = await keptSessions();
  const html = await (await fetched(page, following)).text();
  const isAsKept = html === (await (await cache.match(page))?.text());
  if (isAsKept && sessions.some((session) => session.page === page)) return;

  const shown = new DOMParser().parseFromString(html, 'text/html');
  const offer: Offer = JSON.parse(shown.querySelector<HTMLElement>('keep-offline')?.dataset.offer ?? '');
  const assets = await keepAssets(cache, shown, following);
  const isSoundKept = sessions.some(({ sound, digest }) => sound === offer.sound && digest === offer.digest);
  if (!isSoundKept) await keepSound(cache, offer, following);
  for (const path of offer.beside) await cache.put(path, await fetched(path, following));
  await cache.put(page, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const files = [page, offer.sound, ...offer.beside, ...assets];
  await writeKept([...sessions.filter((session) => session.page !== page), { ...offer, files } satisfies KeptSession]);
}

/** A script may load others later, so all that are named are kept, and what those name. Says which they are. */
async function keepAssets(cache: Cache, page: Document, following?: Following): Promise<string[]> {
  const found = new Set(assetsOf(page));
  for (const path of found) {
    if (!(await cache.match(path))) await cache.put(path, await fetched(path, following));
    if (!/\.(?:js|css)$/.test(path)) continue;
    for (const named of assetsIn((await (await cache.match(path))?.text()) ?? '')) found.add(named);
  }
  return [...found];
}

async function keepSound(cache: Cache, { sound, bytes }: Offer, following?: Following): Promise<void> {
  const response = await fetched(sound, following);
  let come = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, to) {
      come += part.length;
      following?.told(come / bytes);
      to.enqueue(part);
    },
    flush(to) {
      if (come !== bytes) to.error(new TypeError(`${sound} has ${come} bytes and not ${bytes}.`));
    },
  });
  const headers = { 'content-type': response.headers.get('content-type') ?? '' };
  await cache.put(sound, new Response(response.body?.pipeThrough(counting) ?? null, { headers }));
}

async function fetched(path: string, following?: Following): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache', signal: following?.signal ?? null });
  if (!response.ok) throw new TypeError(`${path} answers ${response.status}.`);
  return response;
}
